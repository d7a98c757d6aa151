import type { Protection, Pause } from '../../domain/facts.ts';
import type { Level } from '../../domain/practice.ts';
import type { RoomOffer, RoomOffers } from '../../domain/room-offer.ts';
import type { JournalItem, JournalLine } from '../../state/live.ts';
import type { Format } from '../../format.ts';
import type { CharterVariant } from '../charter-text.ts';
import { counted, setApart } from '../counted.ts';
import { isShorter } from '../journal-line.ts';
import { charterEn } from './charter.ts';

/** A stranger's words inside a sentence of ours. */
const quoted = (title: string): string => `“${setApart(title)}”`;

const ANSWERS: Record<NonNullable<JournalLine['answer']>, string> = {
  accepted: 'Accepted',
  declined: 'Declined',
  tentative: 'Answered “maybe” to',
  needsAction: 'Took back the answer to',
};

const DONE: Record<Exclude<JournalLine['kind'], 'answer-invitation'>, string> = {
  'create-series': 'New weekly time',
  'create-block': 'New',
  'move-block': 'Moved',
  'release-block': 'Given back',
  'end-series': 'Ended',
  'remove-block': 'Removed',
  'restore-series': 'Goes on',
};

/** Everything about modes, pause, VIPs, levels, making room, charter and journal. */
export const protectionEn = {
  protection: {
    title: 'Protection',
    saved: 'Saved.',
    modeTitle: 'When a block loses its time',
    mode: {
      ask: {
        name: 'Ask me first',
        text: 'Every change is shown to you, and written once you approve it.',
      },
      keep: {
        name: 'Keep it protected for me',
        text: 'Blocks of the coming weeks are moved or shortened without asking when you accept something in their place. Never today or tomorrow, and never a block you moved yourself. Each change is in the journal, with undo. New weekly times are still shown to you first. It works while this browser runs and is signed in to Google.',
      },
    } satisfies Record<Protection['mode'], { readonly name: string; readonly text: string }>,
    keepLater: (approved: number): string =>
      `You can choose this once you have approved two plans; so far ${approved === 0 ? 'none' : 'one'}.`,
    later: 'not yet',
    chosen: 'chosen',

    vipsTitle: 'VIPs',
    vipsText:
      'Their invitations are never declined for you, and their meetings are never asked to make room.',
    vipAddress: 'E-mail address',
    vipAdd: 'Add',
    vipRemove: (address: string): string => `Remove ${address}`,
    remove: 'Remove',
    vipWrong: 'That does not look like an e-mail address.',
    vipThere: 'This address is in the list already.',
    vipsNone: 'Nobody yet.',
    vipsStopDeclining:
      'Saved. Focus time written from now on declines nothing by itself, since Google would decline your VIPs too.',

    declineTitle: 'Declining by itself',
    decline: 'Focus time may decline new invitations by itself',
    declineText:
      'Sacred blocks are Google focus time where your account has it, and Google can decline what is put on top. It declines for everybody, VIPs included. This holds for blocks written from now on.',
    declineVips: 'This also declines my VIPs',
    declineVipsText: 'You have VIPs, so it stays off until you tick this too.',

    emergencyTitle: 'When it really burns',
    emergency: 'What colleagues should do',
    emergencyHint: 'It goes into the text for colleagues. For example: Call me twice, I will pick up.',
    save: 'Save',

    levelsTitle: 'How firmly each practice is held',
    levelsText: 'Blocks that must be written anew for it are shown to you as a plan first.',
    levelsNone: 'Your practices appear here once the calendar has been read.',
    levels: {
      flexible: { name: 'Flexible', text: 'shown as free; may move to a better time' },
      firm: { name: 'Firm', text: 'shown as busy; moves only when you accept something in its place' },
      sacred: { name: 'Sacred', text: 'shown as busy; never moves, and asks when it is at risk' },
    } satisfies Record<Level, { readonly name: string; readonly text: string }>,
  },

  pausing: {
    title: 'Pause',
    start: 'Lower the targets for a while',
    why: 'Why',
    kinds: {
      vacation: 'Vacation',
      fundraise: 'Fundraise',
      incident: 'Incident',
      other: 'Something else',
    } satisfies Record<Pause['kind'], string>,
    howLong: 'For how long',
    weeks: (count: number): string => counted(count, 'week', 'weeks'),
    stays: 'What stays of the targets',
    shares: { '0': 'Nothing', '0.25': 'A quarter', '0.5': 'Half', '0.75': 'Three quarters' } as Readonly<
      Record<string, string>
    >,
    note: 'Blocks already in your calendar stay. Nothing new is planned beyond the lower targets.',
    after: 'Afterwards the old ones are back by themselves.',
    begin: 'Pause',
    holds: (kind: Pause['kind'], share: number, percent: string): string => {
      const why = { vacation: 'Vacation', fundraise: 'Fundraise', incident: 'Incident', other: 'Pause' }[
        kind
      ];
      return share === 0 ? `${why}: no targets for now.` : `${why}: targets are at ${percent} for now.`;
    },
    backOn: (date: string): string => `The full targets are back on ${date}, by themselves.`,
    endNow: 'End it now',
  },

  room: {
    title: 'Make room',
    text: 'Which meetings would give this week the most hands-on time if they were left out, shortened or held every other week.',
    find: 'Look for room',
    again: 'Look again',
    looking: 'Looking for room…',
    found: (offers: number): string => `${counted(offers, 'meeting', 'meetings')} could give room.`,
    none: {
      'nothing-missing': 'Nothing is missing this week.',
      'nothing-helps': 'No meeting of this week that could be asked for would help.',
    } satisfies Record<NonNullable<RoomOffers['none']>, string>,
    how: (offer: RoomOffer, f: Format): string => {
      if (offer.how === 'halve') return 'Hold it every other week';
      if (offer.how === 'remove') return offer.meeting.organizedByMe ? 'Cancel it' : 'Skip it';
      return `Shorten it to ${f.duration(offer.shorterMinutes ?? 0)}`;
    },
    gain: (before: string, after: string, target: string): string =>
      `${before} → ${after} of ${target} hands-on`,
    placed: (name: string, when: string): string => `Room for ${name}, ${when}`,
    why: ({ meeting }: RoomOffer): readonly string[] => [
      ...(meeting.recurring ? ['recurring'] : []),
      counted(meeting.others, 'other person', 'others'),
      ...(meeting.optional ? ['optional for you'] : []),
      meeting.organizedByMe ? 'you organise it' : 'not yours',
    ],
    draft: 'A message for it',
    draftNote: 'Nothing is sent by itself. Change it as you like, copy it, and send it yourself.',
    message: ({ meeting, how, shorterMinutes }: RoomOffer, f: Format): string => {
      const title = quoted(meeting.title.replaceAll(/\s+/g, ' '));
      const long = f.duration((meeting.endMs - meeting.startMs) / 60_000);
      const why = 'I need the time for hands-on work, and this week has no other place for it.';
      const about = `Hello,\n\nIt is about ${title} (${f.longDayTime(meeting.startMs)}).`;
      if (how === 'halve') {
        return `${about} ${meeting.organizedByMe ? 'I would like to hold it' : 'Could we hold it'} every other week${meeting.organizedByMe ? '.' : '?'} ${why}`;
      }
      if (how === 'shorten') {
        const change = `${f.duration(shorterMinutes ?? 0)} instead of ${long}`;
        return `${about} ${meeting.organizedByMe ? `I would like to make it ${change}.` : `Would ${change} do?`} ${why}`;
      }
      if (meeting.organizedByMe) {
        return `${about} I would like to cancel it. ${why} What is open we can settle in writing.`;
      }
      return `${about} ${meeting.optional ? 'I am an optional guest and would like to stay away.' : 'Could you do without me?'} ${why} If something needs me, please send it in writing.`;
    },
  },

  charterPhrases: charterEn,
  charter: {
    title: 'Make it known',
    text: 'Your hands-on times in words, made of the blocks that stand in your calendar.',
    show: 'Show the text',
    outdated: 'Your times have changed since you last copied this.',
    none: 'No weekly time stands yet. Approve a plan first.',
    variants: {
      colleagues: 'For colleagues',
      short: 'For a chat or booking page',
      assistant: 'For the assistant who runs your calendar',
    } satisfies Record<CharterVariant, string>,
    noEmergency: 'It does not say yet what to do when it really burns.',
    addEmergency: 'Add it in settings',
  },

  journal: {
    title: 'Journal',
    none: 'Nothing was changed in your calendar in the last thirty days.',
    kinds: {
      'approve-plan': 'You approved a plan',
      keep: 'Kept protected for you',
      answer: 'You answered an invitation',
      undo: 'Undone',
      'remove-all': 'All blocks removed',
      adopt: 'Blocks taken over',
      collapse: 'Duplicate blocks removed',
      end: 'Series ended',
    } satisfies Record<JournalItem['kind'], string>,
    states: {
      waiting: 'waiting',
      done: 'done',
      withdrawn: 'withdrawn',
      failed: 'did not work',
    } satisfies Record<JournalLine['state'], string>,
    changes: (count: number): string => counted(count, 'change', 'changes'),
    older: (count: number): string => counted(count, 'older entry', 'older entries'),
    undo: (what: string, when: string): string => `Undo: ${what}, ${when}`,
    /** What was done, and to which practice; of an answer, to what. */
    line: (line: JournalLine, practice: string): string =>
      line.kind === 'answer-invitation'
        ? `${ANSWERS[line.answer ?? 'needsAction']} ${quoted(line.name)}`
        : `${isShorter(line) ? 'Shorter' : DONE[line.kind]}: ${practice}`,
  },
};

/** A language has the same sentences. */
export type ProtectionWords = typeof protectionEn;
