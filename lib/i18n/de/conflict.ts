import type { Span } from '../../domain/span.ts';
import { counted, setApart } from '../counted.ts';
import type { conflictEn } from '../en/conflict.ts';
import { practiceNames } from './practice-names.ts';

const quoted = (title: string): string => (title.trim() === '' ? 'Ein Termin' : `„${setApart(title)}“`);

const named = (practiceName: string): string => practiceNames.get(practiceName) ?? practiceName;

const minutesOf = ({ startMs, endMs }: Span): number => (endMs - startMs) / 60_000;

export const conflictDe: typeof conflictEn = {
  conflictsTitle: 'Umstrittene Blöcke',
  conflictHead: ({ block, meeting }) => `${quoted(meeting.title)} liegt auf: ${named(block.practiceName)}`,
  conflictCost: (c, f, thisWeek) => {
    const week = thisWeek ? 'diese Woche' : 'in der Woche';
    const start = c.answered ? 'Sie haben zugesagt; das kostet' : 'Zusagen kostet';
    const hours =
      c.beforeMinutes === c.afterMinutes
        ? `${week} bleibt es bei ${f.duration(c.afterMinutes)}`
        : `${f.duration(c.beforeMinutes)} → ${f.duration(c.afterMinutes)} ${week}`;
    return `${start} ${f.duration(c.lostMinutes)} des Blocks: ${hours}, von ${f.duration(c.targetMinutes)}.`;
  },
  conflictNext: ({ block, nextFree }, f) =>
    nextFree
      ? `Nächste freie ${f.duration(minutesOf(block))}: ${f.dateTime(nextFree.startMs)}.`
      : `Keine anderen freien ${f.duration(minutesOf(block))} gefunden.`,
  conflictsMore: (more) => counted(more, 'weiterer Block ist umstritten.', 'weitere Blöcke sind umstritten.'),
  showThem: 'Zeigen',
  answerIt: 'Antworten',
  backToWeek: 'Zurück zur Woche',
  openDay: 'Den Tag in Google Kalender öffnen',

  atRiskTitle: 'Gefährdete Blöcke',

  questionsTitle: 'Fragen',
};
