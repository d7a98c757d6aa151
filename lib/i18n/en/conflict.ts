import type { Conflict } from '../../domain/conflict.ts';
import type { Span } from '../../domain/span.ts';
import type { Format } from '../../format.ts';
import { counted, setApart } from '../counted.ts';

const quoted = (title: string): string => (title.trim() === '' ? 'A meeting' : `“${setApart(title)}”`);

const minutesOf = ({ startMs, endMs }: Span): number => (endMs - startMs) / 60_000;

/** Invitations on blocks: what is said of them at first sight. */
export const conflictEn = {
  conflictsTitle: 'Contested blocks',
  conflictHead: ({ block, meeting }: Conflict): string =>
    `${quoted(meeting.title)} lies on ${block.practiceName}`,
  /** What accepting costs, or has cost. */
  conflictCost: (c: Conflict, f: Format, thisWeek = false): string => {
    const week = thisWeek ? 'this week' : 'that week';
    const start = c.answered ? 'You said yes to it; that costs' : 'Accepting it costs';
    const hours =
      c.beforeMinutes === c.afterMinutes
        ? `${week} stays at ${f.duration(c.afterMinutes)}`
        : `${f.duration(c.beforeMinutes)} → ${f.duration(c.afterMinutes)} ${week}`;
    return `${start} ${f.duration(c.lostMinutes)} of the block: ${hours}, of ${f.duration(c.targetMinutes)}.`;
  },
  conflictNext: ({ block, nextFree }: Conflict, f: Format): string =>
    nextFree
      ? `Next free ${f.duration(minutesOf(block))}: ${f.dateTime(nextFree.startMs)}.`
      : `No other free ${f.duration(minutesOf(block))} found.`,
  conflictsMore: (more: number): string =>
    counted(more, 'more block is contested.', 'more blocks are contested.'),
  showThem: 'Show',
  answerIt: 'Answer',
  backToWeek: 'Back to the week',
  openDay: 'Open the day in Google Calendar',

  // At risk
  atRiskTitle: 'Blocks at risk',

  // Questions
  questionsTitle: 'Questions',
};
