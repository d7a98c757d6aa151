import { decided } from '../../../lib/app/decided.ts';
import type { Deps } from '../../../lib/app/deps.ts';
import type { BlockWrite } from '../../../lib/domain/decision.ts';
import type {
  AskedReason,
  CreateBlock,
  EndSeries,
  MoveBlock,
  ReleaseBlock,
} from '../../../lib/domain/plan/plan.ts';
import type { GoogleEvent } from '../../../lib/stand-in/control.ts';
import type { Seed } from '../../../lib/stand-in/seed.ts';
import { ADA, BERLIN, WEDNESDAY_MS, type World } from '../world.ts';
import { idOf, isBlock, occurrences, stored } from './calendar-side.ts';
import { modelCalendar } from './model-calendar.ts';

const NAMED = { practiceId: 'code', practiceName: 'Code' };
const ASKED: AskedReason = { code: 'asked' };

/** A calendar in which three series, two single blocks and an invitation stand: one for each kind of write. */
export function calendarWithBlocks(): Seed {
  const [account] = modelCalendar().accounts;
  const [calendar] = account?.calendars ?? [];
  if (!account || !calendar) throw new Error('no calendar');
  const blocks = [
    series('movedseries', 0, 'MO', '2026-03-16T09:00:00'),
    series('releasedseries', 1, 'TU', '2026-03-17T09:00:00'),
    series('endedseries', 2, 'WE', '2026-03-11T09:00:00'),
    block('removedblock', 3, '2026-03-26T09:00:00'),
  ];
  const invitation = {
    id: 'invitation',
    summary: 'Please come',
    start: time('2026-03-27T14:00:00'),
    end: time('2026-03-27T15:00:00'),
    organizer: { email: 'carol@customer.example' },
    attendees: [
      { email: 'carol@customer.example', responseStatus: 'accepted', organizer: true },
      { email: ADA, self: true, responseStatus: 'needsAction' },
    ],
  };
  const events = [...calendar.events, ...blocks, invitation];
  return { accounts: [{ ...account, calendars: [{ ...calendar, events }] }] };
}

/** One write of each kind that a plan, an answer or a click decides on. */
export function allWrites(world: World): BlockWrite[] {
  const etag = (id: string) => stored(world).get(id)?.etag ?? '';
  const move: MoveBlock = {
    ...NAMED,
    kind: 'move-block',
    eventId: 'movedseries_20260323T080000Z',
    etag: etag('movedseries'),
    seriesId: 'movedseries',
    from: place('2026-03-23', 540),
    to: place('2026-03-24', 600),
    reason: ASKED,
  };
  const release: ReleaseBlock = {
    ...NAMED,
    kind: 'release-block',
    eventId: 'releasedseries_20260324T080000Z',
    etag: etag('releasedseries'),
    seriesId: 'releasedseries',
    from: place('2026-03-24', 540),
    reason: ASKED,
  };
  const end: EndSeries = {
    ...NAMED,
    kind: 'end-series',
    eventId: 'endedseries',
    days: ['WE'],
    startMinute: 540,
    minutes: 60,
    endDate: '2026-03-25',
    reason: ASKED,
  };
  const create: CreateBlock = {
    ...NAMED,
    kind: 'create-block',
    level: 'sacred',
    withPeople: false,
    generation: 'w2026-W13',
    ordinal: 4,
    to: place('2026-03-27', 540),
    reason: ASKED,
  };
  return [
    {
      kind: 'answer-invitation',
      eventId: 'invitation',
      title: 'Please come',
      startMs: 0,
      answer: 'accepted',
      before: 'needsAction',
    },
    { kind: 'move-block', change: move },
    { kind: 'release-block', change: release },
    { kind: 'create-block', change: create },
    { kind: 'end-series', change: end },
    { kind: 'remove-block', ...NAMED, eventId: 'removedblock' },
  ];
}

/** The user has decided on all of this, by one click. Gives the decision's id. */
export async function decide(deps: Deps, writes: readonly BlockWrite[]): Promise<string> {
  const account = await deps.history.currentAccount();
  if (!account) throw new Error('not connected');
  const one = decided(deps, { account }, 'approve-plan', writes);
  await deps.history.decide(one);
  return one.decision.id;
}

/** What is in the calendar, without what changes with each write. */
export function calendarOf(world: World): string[] {
  return (
    [...stored(world).values()]
      // Versions and times change with each write, however often it was tried.
      .map(({ etag: _etag, updated: _updated, sequence: _sequence, created: _created, ...event }) =>
        JSON.stringify([idOf(event), event]),
      )
      .sort()
  );
}

/** Where blocks stand in the coming weeks, whatever their ids. */
export function placesOf(world: World): string[] {
  return occurrences(world, WEDNESDAY_MS)
    .filter(isBlock)
    .map((event) => `${event.start?.dateTime} to ${event.end?.dateTime}`)
    .sort();
}

export function answerOf(world: World): string | null | undefined {
  const { attendees } = stored(world).get('invitation') ?? {};
  return attendees?.find(({ email }) => email === ADA)?.responseStatus;
}

function place(date: string, startMinute: number) {
  return { date, startMinute, minutes: 60 };
}

function time(dateTime: string) {
  return { dateTime, timeZone: BERLIN };
}

function block(id: string, ordinal: number, start: string): GoogleEvent {
  const at = `${start.slice(0, 16)}/60`;
  const end = start.replace('T09', 'T10');
  const mark = { hoh: '1', practice: 'code', gen: 'w2026-W13', ord: String(ordinal), rev: '1', at };
  return { id, summary: 'Code', start: time(start), end: time(end), extendedProperties: { private: mark } };
}

function series(id: string, ordinal: number, day: string, start: string): GoogleEvent {
  const one = block(id, ordinal, start);
  const mark = { ...one.extendedProperties?.private, gen: 'g1', at: '09:00/60' };
  return { ...one, recurrence: [`RRULE:FREQ=WEEKLY;BYDAY=${day}`], extendedProperties: { private: mark } };
}
