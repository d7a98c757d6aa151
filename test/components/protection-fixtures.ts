import type { Charter } from '../../lib/domain/charter.ts';
import type { RoomOffer, RoomOffers } from '../../lib/domain/room-offer.ts';
import type { JournalItem, JournalLine } from '../../lib/state/live.ts';
import { HOSTILE, NOW_MS, WEEK } from './fixtures.ts';

const HOUR_MS = 3_600_000;

export const CHARTER: Charter = {
  practices: [
    {
      practiceId: 'code',
      practiceName: 'Code',
      days: ['MO', 'TU', 'WE', 'TH', 'FR'],
      startMinute: 540,
      endMinute: 660,
      level: 'sacred',
      withPeople: false,
    },
    {
      practiceId: 'review',
      practiceName: 'Review pull requests',
      days: ['MO', 'WE'],
      startMinute: 690,
      endMinute: 720,
      level: 'firm',
      withPeople: false,
    },
    {
      practiceId: 'review',
      practiceName: 'Review pull requests',
      days: ['FR'],
      startMinute: 840,
      endMinute: 870,
      level: 'firm',
      withPeople: false,
    },
    {
      practiceId: 'ship',
      practiceName: 'Ship with the team',
      days: ['TH'],
      startMinute: 840,
      endMinute: 930,
      level: 'flexible',
      withPeople: true,
    },
  ],
  weekMinutes: 780,
  emergency: 'Call me twice, I will pick up.',
  mark: 'm1',
};

export function offer(some: Partial<RoomOffer> = {}, meeting: Partial<RoomOffer['meeting']> = {}): RoomOffer {
  const startMs = Date.parse('2026-11-19T14:00:00+01:00');
  return {
    meeting: {
      eventId: 'm1',
      title: 'Vendor sync',
      others: 12,
      recurring: true,
      optional: true,
      organizedByMe: false,
      startMs,
      endMs: startMs + HOUR_MS,
      ...meeting,
    },
    how: 'remove',
    beforeMinutes: 300,
    afterMinutes: 420,
    targetMinutes: 960,
    practiceId: 'code',
    practiceName: 'Code',
    placed: { startMs, endMs: startMs + HOUR_MS },
    ...some,
  };
}

export const ROOM: RoomOffers = {
  week: WEEK,
  offers: [
    offer(),
    offer(
      { how: 'shorten', shorterMinutes: 30, practiceName: 'Critical technical decisions' },
      { eventId: 'm2', title: HOSTILE, optional: false, others: 1, recurring: false },
    ),
    offer(
      { how: 'halve' },
      {
        eventId: 'm3',
        title:
          'Quartalsgeschäftsvorausschauabstimmungsbesprechung aller Bereichsleiterinnen und Bereichsleiter',
        organizedByMe: true,
        optional: false,
      },
    ),
  ],
};

const from = { date: '2026-11-25', startMinute: 540, minutes: 120 } as const;
const to = { date: '2026-11-26', startMinute: 840, minutes: 90 } as const;
const times = { days: ['MO', 'TU', 'WE', 'TH', 'FR'], startMinute: 540, minutes: 120 } as const;

/** One line of each kind. */
export const LINES: Readonly<Record<JournalLine['kind'], JournalLine>> = {
  'create-series': { kind: 'create-series', state: 'done', name: 'Code', to: times },
  'create-block': { kind: 'create-block', state: 'waiting', name: 'Feel the debt', to },
  'move-block': { kind: 'move-block', state: 'done', name: 'Critical technical decisions', from, to },
  'release-block': { kind: 'release-block', state: 'withdrawn', name: 'Ship with the team', from },
  'end-series': { kind: 'end-series', state: 'done', name: 'Code', from: times },
  'remove-block': { kind: 'remove-block', state: 'failed', name: 'Code', from },
  'restore-series': { kind: 'restore-series', state: 'done', name: 'Code', to: times },
  'answer-invitation': { kind: 'answer-invitation', state: 'done', name: HOSTILE, answer: 'declined' },
};

export function entry(some: Partial<JournalItem> = {}): JournalItem {
  return {
    decisionId: 'd1',
    kind: 'approve-plan',
    atMs: NOW_MS - HOUR_MS,
    lines: [LINES['create-series']],
    undoable: true,
    ...some,
  };
}

/** Every kind of entry, and more than are shown at once. */
export const JOURNAL: readonly JournalItem[] = [
  entry({ decisionId: 'd1', kind: 'keep', lines: [LINES['move-block']] }),
  entry({ decisionId: 'd2', atMs: NOW_MS - 30 * HOUR_MS, lines: Object.values(LINES) }),
  entry({
    decisionId: 'd3',
    kind: 'answer',
    atMs: NOW_MS - 50 * HOUR_MS,
    lines: [LINES['answer-invitation']],
  }),
  entry({
    decisionId: 'd4',
    kind: 'undo',
    atMs: NOW_MS - 80 * HOUR_MS,
    lines: [LINES['remove-block'], LINES['restore-series']],
    undoable: false,
  }),
  entry({ decisionId: 'd5', kind: 'end', atMs: NOW_MS - 240 * HOUR_MS, lines: [LINES['end-series']] }),
  entry({ decisionId: 'd6', kind: 'collapse', atMs: NOW_MS - 300 * HOUR_MS, lines: [LINES['remove-block']] }),
  entry({ decisionId: 'd7', kind: 'adopt', atMs: NOW_MS - 400 * HOUR_MS, lines: [], undoable: false }),
  entry({
    decisionId: 'd8',
    kind: 'remove-all',
    atMs: NOW_MS - 500 * HOUR_MS,
    lines: [LINES['remove-block']],
  }),
];
