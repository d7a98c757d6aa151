import * as fc from 'fast-check';
import type { DateString, Zone } from '../../lib/domain/civil.ts';
import type { Facts } from '../../lib/domain/facts.ts';
import type { CreateSeries, Plan } from '../../lib/domain/plan/plan.ts';
import { seriesChanges } from '../../lib/domain/plan/series-change.ts';
import { proposePlan } from '../../lib/domain/plan/propose.ts';
import { ALL_HOURS, calendar, type EventSpec, type Kind } from '../domain/plan/calendars.ts';

export const ZONES: readonly Zone[] = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'America/Santiago',
  'UTC',
];

/** Mondays whose next eight weeks hold a clock change somewhere: March, April, September, October, November. */
export const MONDAYS: readonly DateString[] = [
  '2026-02-02',
  '2026-03-02',
  '2026-03-23',
  '2026-08-24',
  '2026-09-28',
  '2026-10-19',
  '2026-11-16',
];

const KINDS: readonly Kind[] = [
  'meeting',
  'meeting',
  'unanswered',
  'declined',
  'solo',
  'away',
  'vacation',
  'code',
  'call',
  'dialling',
];

const eventSpec: fc.Arbitrary<EventSpec> = fc.record({
  kind: fc.constantFrom(...KINDS),
  day: fc.integer({ min: 0, max: 62 }),
  startMinute: fc.integer({ min: 0, max: 287 }).map((five) => five * 5),
  minutes: fc.integer({ min: 1, max: 36 }).map((five) => five * 5),
  weeks: fc.constantFrom(1, 1, 2, 5, 9),
});

/** Meetings every week at office hours: what makes calendars hard. */
const officeSpec: fc.Arbitrary<EventSpec> = fc.record({
  kind: fc.constantFrom<Kind>('meeting', 'meeting', 'unanswered', 'solo'),
  day: fc.integer({ min: 0, max: 11 }),
  startMinute: fc.integer({ min: 36, max: 71 }).map((quarter) => quarter * 15),
  minutes: fc.integer({ min: 1, max: 8 }).map((quarter) => quarter * 15),
  weeks: fc.constantFrom(4, 6, 8, 9),
});

/** Sessions of one's own, most of them where new ones would like to stand: what those must keep apart from. */
const ownSpec: fc.Arbitrary<EventSpec> = fc.record({
  kind: fc.constantFrom<Kind>('dialling', 'dialling', 'dialling', 'call', 'code'),
  day: fc.integer({ min: 7, max: 11 }),
  startMinute: fc.oneof(
    fc.integer({ min: 54, max: 60 }).map((quarter) => quarter * 15),
    fc.integer({ min: 108, max: 215 }).map((five) => five * 5),
  ),
  minutes: fc.constantFrom(15, 30, 30, 45, 50, 60),
  weeks: fc.constantFrom(1, 3, 3, 6, 9),
});

/** Calendars of every kind: busy and empty, in several zones, over both clock changes. */
export const facts: fc.Arbitrary<Facts> = fc
  .tuple(fc.constantFrom(...ZONES), fc.constantFrom(...MONDAYS))
  .chain(([zone, monday]) => factsIn(zone, monday));

export function factsIn(zone: Zone, monday: DateString): fc.Arbitrary<Facts> {
  return fc
    .record({
      specs: fc.array(eventSpec, { maxLength: 12 }),
      office: fc.array(officeSpec, { maxLength: 24 }),
      own: fc.array(ownSpec, { maxLength: 6 }),
      breathingMinutes: fc.constantFrom(0, 0, 5, 10, 15),
      dailyLimitMinutes: fc.constantFrom(240, 240, 90, 480),
      roundTheClock: fc.integer({ min: 0, max: 3 }).map((number) => number === 0),
      weekStart: fc.constantFrom('MO' as const, 'MO' as const, 'SU' as const),
    })
    .map(({ specs, office, own, roundTheClock, ...settings }) =>
      calendar(monday, zone, [...specs, ...office, ...own], {
        ...settings,
        ...(roundTheClock && { workingHours: ALL_HOURS }),
      }),
    );
}

export function propose(facts: Facts): Plan {
  return proposePlan({ facts, planId: 'p' });
}

export function created(plan: Plan): CreateSeries[] {
  return plan.changes.filter((change) => change.kind === 'create-series');
}

/** The weekly series before any of their dates goes elsewhere for the good of its week. */
export function chosen(facts: Facts): CreateSeries[] {
  return seriesChanges(facts).filter((change) => change.kind === 'create-series');
}
