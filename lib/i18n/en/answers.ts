import type { Conflict, ConflictAnswer } from '../../domain/conflict.ts';
import type { ExceptionReason } from '../../domain/facts.ts';
import type { BlockPlace } from '../../domain/plan/plan.ts';
import type { Level } from '../../domain/practice.ts';
import type { Format } from '../../format.ts';
import type { Question } from '../../state/live.ts';
import { counted, setApart } from '../counted.ts';

const quoted = (title: string): string => (title.trim() === '' ? 'A meeting' : `“${setApart(title)}”`);

const LEVELS: Record<Level, string> = {
  flexible: 'flexible: shown as free, moved for better times',
  firm: 'firm: shown as busy, moved only when something takes its time',
  sacred: 'sacred: shown as busy, never moved',
};

const signature = (emergency: string): string =>
  emergency.trim() === '' ? '' : `\n\nIf it cannot wait: ${emergency.trim()}`;

/** How a conflict is answered, and what the user is asked. */
export const answersEn = {
  conflictBlock: ({ block }: Conflict, f: Format): string =>
    `Your block: ${f.span(block.startMs, block.endMs)}`,
  conflictMeeting: ({ block, meeting: m }: Conflict, f: Format): string => {
    const sameDay = f.dateOf(m.startMs) === f.dateOf(block.startMs);
    return [
      `Meeting: ${sameDay ? f.timeRange(m.startMs, m.endMs) : f.span(m.startMs, m.endMs)}`,
      ...(m.organizer === undefined ? [] : [`from ${setApart(m.organizer)}`]),
      ...(m.others > 0 ? [`with ${counted(m.others, 'other', 'others')}`] : []),
      ...(m.recurring ? ['repeats'] : []),
    ].join(', ');
  },
  vip: 'It comes from somebody you never decline.',
  answerNote: 'The next step shows what would be sent. Nothing is sent before.',
  answerName: (kind: ConflictAnswer['kind'], answered: boolean): string => {
    switch (kind) {
      case 'decline':
        return 'Decline with your words';
      case 'propose':
        return 'Propose other times';
      case 'accept-and-move':
        return answered ? 'Move the block' : 'Accept and move the block';
      case 'accept-as-exception':
        return answered ? 'Count it as an exception' : 'Accept as an exception';
    }
  },
  /** On the button of the second step; `sends` where somebody hears of it. */
  answerSend: (kind: ConflictAnswer['kind'], sends: boolean): string => {
    if (kind === 'decline' || kind === 'propose') return 'Send';
    if (sends) return 'Accept and send';
    return kind === 'accept-and-move' ? 'Move it' : 'Count it';
  },
  tellsDecline: (organizer: string | undefined): string =>
    `Google tells the organizer${organizer === undefined ? '' : `, ${setApart(organizer)},`} that you decline, with these words.`,
  tellsAccept: (organizer: string | undefined): string =>
    `Google tells the organizer${organizer === undefined ? '' : `, ${setApart(organizer)},`} that you accept.`,
  tellsNobody: 'You have said yes already: nothing is sent to anybody.',
  comment: 'What the organizer reads',
  declineText: ({ block }: Conflict, emergency: string, f: Format): string =>
    `Thank you for the invitation. ${f.span(block.startMs, block.endMs)} is time I keep for work of my own (${block.practiceName}), so I cannot join then.${signature(emergency)}`,
  proposeText: ({ block, otherTimes }: Conflict, emergency: string, f: Format): string =>
    [
      `Thank you for the invitation. ${f.span(block.startMs, block.endMs)} is time I keep for work of my own (${block.practiceName}). These times would do (${f.zone}):`,
      ...otherTimes.map(({ startMs, endMs }) => `– ${f.span(startMs, endMs)}`),
    ].join('\n') + signature(emergency),
  inviteTo: 'Or invite them yourself, in Google Calendar:',
  blockGoesTo: (to: BlockPlace, f: Format): string => `The block goes to ${f.place(to)}.`,
  owes: (minutes: number, f: Format): string =>
    `It leaves a debt of ${f.duration(minutes)}, to be made good within five working days.`,
  whyLabel: 'Why',
  why: {
    'not-said': 'Not said',
    customer: 'A customer',
    incident: 'An incident',
    board: 'The board',
    other: 'Something else',
  } satisfies Record<ExceptionReason, string>,
  cannotAnswerHere:
    'It cannot be answered from here: Google shows no whole guest list, or you are not on it.',

  // Questions
  question: (q: Question, f: Format): { readonly ask: string; readonly why: string } => {
    switch (q.kind) {
      case 'only-this-or-always': {
        const { date, startMinute, minutes } = q;
        return {
          ask: 'Only this one, or always?',
          why: `You deleted ${q.practiceName} on ${f.place({ date, startMinute, minutes })}. It recurs on ${f.weekdays(q.days)}; always ends the whole series.`,
        };
      }
      case 'level': {
        const up = q.to === 'sacred' || q.from === 'flexible';
        const blocks = counted(q.blocks, 'block', 'blocks');
        return {
          ask: `Make ${q.practiceName} ${q.to}?`,
          why: up
            ? `It lost ${blocks} in the last two weeks. It would be ${LEVELS[q.to]}.`
            : `It kept ${blocks} in the last four weeks. It would be ${LEVELS[q.to]}.`,
        };
      }
      case 'why':
        return {
          ask: `Why did ${q.practiceName} give way?`,
          why: `${quoted(q.exception.by.title)} took ${f.duration(q.exception.lostMinutes)} of it, ${f.dateTime(q.exception.startMs)}. The reason is counted, nothing more.`,
        };
    }
  },
  onlyThis: 'Only this one',
  always: 'Always',
  levelYes: (to: Level): string => `Make it ${to}`,
  no: 'No',
  rather: 'Not now',
};

/** A language has the same sentences. */
export type AnswerWords = typeof answersEn;
