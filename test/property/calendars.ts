import * as fc from 'fast-check';
import { atMinute, WEEKDAYS, type MinuteRange } from '../../lib/domain/civil.ts';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import type { CheckIn, Facts, WorkingHours } from '../../lib/domain/facts.ts';
import { block, CALLS, CODE, event, facts, guest, ME, meeting, withCustomer } from '../domain/making.ts';
import { STEP_MINUTES } from './week-reference.ts';

/** Weeks in which clocks change, and quiet ones, where clocks are strange. */
export const STRANGE_WEEKS: readonly (readonly [zone: string, week: string])[] = [
  ['Europe/Berlin', '2026-03-23'],
  ['Europe/Berlin', '2026-10-19'],
  ['America/New_York', '2026-03-02'],
  ['America/New_York', '2026-10-26'],
  ['Australia/Lord_Howe', '2026-03-30'],
  ['Australia/Lord_Howe', '2026-09-28'],
  ['Asia/Kathmandu', '2026-11-16'],
  ['America/St_Johns', '2026-03-02'],
  ['America/St_Johns', '2026-10-26'],
  ['Africa/Cairo', '2026-04-20'],
  ['Africa/Cairo', '2026-10-26'],
  ['Pacific/Apia', '2011-12-26'],
  ['Europe/Dublin', '2026-10-19'],
  ['America/Sao_Paulo', '2018-10-29'],
  ['America/Sao_Paulo', '2019-02-11'],
];

const KINDS: Readonly<Record<string, (change: Partial<CalendarEvent>) => CalendarEvent>> = {
  code: (change) => event({ title: 'code', ...change }),
  call: (change) => withCustomer({ title: 'demo', ...change }),
  'open call': (change) =>
    meeting({
      title: 'demo',
      attendees: [guest('x@customer.test'), guest(ME, { responseStatus: 'needsAction' })],
      ...change,
    }),
  meeting: (change) => meeting(change),
  'tentative meeting': (change) => meeting({ mine: 'tentative', ...change }),
  'open meeting': (change) => meeting({ mine: 'needsAction', ...change }),
  declined: (change) => meeting({ mine: 'declined', ...change }),
  solo: (change) => event(change),
  free: (change) => event({ transparent: true, ...change }),
  away: (change) => event({ eventType: 'outOfOffice', ...change }),
  block: (change) => block('code', change),
  'block with a guest': (change) =>
    block('code', { attendees: [guest(ME), guest('bob@example.com')], ...change }),
  hold: (change) => block('calls', change),
};

const eventShape = fc.record({
  kind: fc.constantFrom(...Object.keys(KINDS)),
  startStep: fc.integer({ min: -288, max: 8 * 288 }),
  steps: fc.integer({ min: 1, max: 120 }),
  answer: fc.constantFrom('done', 'cut-short', 'skipped', undefined, undefined, undefined),
  given: fc.integer({ min: 0, max: 30 }),
});

/** Hours that no clock change of the night touches, or whole days. */
const range = fc
  .tuple(fc.integer({ min: 60, max: 260 }), fc.integer({ min: 1, max: 140 }))
  .map(([start, length]): MinuteRange => ({
    startMinute: start * STEP_MINUTES,
    endMinute: Math.min(22 * 60, (start + length) * STEP_MINUTES),
  }));
const hoursOfDay = fc.oneof(
  { weight: 6, arbitrary: fc.array(range, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant([{ startMinute: 0, endMinute: 1440 }]) },
);
const workingHours = fc
  .tuple(hoursOfDay, hoursOfDay, hoursOfDay, hoursOfDay, hoursOfDay, hoursOfDay, hoursOfDay)
  .map((days) => Object.fromEntries(WEEKDAYS.map((day, at) => [day, days[at]])) as unknown as WorkingHours);

/** Facts of a crowded week: overlaps, edges, check-ins and a now somewhere in or around it. */
export function crowdedWeek(zone: string, week: string): fc.Arbitrary<Facts> {
  const startMs = atMinute(week, 0, zone);
  const instant = (step: number) => startMs + step * STEP_MINUTES * 60_000;
  return fc
    .record({
      shapes: fc.array(eventShape, { maxLength: 40 }),
      hours: workingHours,
      nowStep: fc.integer({ min: -100, max: 8 * 288 }),
      nowSeconds: fc.constantFrom(0, 59),
    })
    .map(({ shapes, hours, nowStep, nowSeconds }) => {
      const events = shapes.map(({ kind, startStep, steps }, at) =>
        (KINDS[kind] ?? event)({
          id: `e${at}`,
          startMs: instant(startStep),
          endMs: instant(startStep + steps),
        }),
      );
      const checkIns = shapes.flatMap(({ answer, given }, at): CheckIn[] =>
        answer ? [{ eventId: `e${at}`, answer, minutes: given * STEP_MINUTES, answeredMs: 0 }] : [],
      );
      return facts({
        events,
        checkIns,
        nowMs: instant(nowStep) + nowSeconds * 1000,
        account: { zone },
        settings: { workingHours: hours, practices: [CODE, CALLS] },
      });
    });
}
