import * as fc from 'fast-check';
import { addDays, atMinute, type DateString, type Zone } from '../../lib/domain/civil.ts';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import type { Facts } from '../../lib/domain/facts.ts';
import type { Plan } from '../../lib/domain/plan/plan.ts';
import { proposePlan } from '../../lib/domain/plan/propose.ts';
import { currentWeek } from '../../lib/domain/plan/apply.ts';
import type { Level } from '../../lib/domain/practice.ts';
import { MINUTE_MS } from '../../lib/domain/span.ts';
import { eventOf, type Kind } from '../domain/plan/calendars.ts';
import { carried } from '../domain/plan/pulled.ts';
import { factsIn, MONDAYS, ZONES } from './plan-calendars.ts';

/** What happens to a calendar after a plan was carried out. */
interface Life {
  readonly levels: readonly Level[];
  /** Things that come up, most of them on blocks: which block, how far from its start, how long. */
  readonly arrivals: readonly {
    readonly kind: Kind;
    readonly block: number;
    readonly shift: number;
    readonly minutes: number;
  }[];
  /** Blocks that a human dragged, or invited somebody to. */
  readonly dragged: readonly { readonly block: number; readonly shift: number; readonly guest: boolean }[];
  readonly daysLater: number;
}

const life: fc.Arbitrary<Life> = fc.record({
  levels: fc.array(fc.constantFrom<Level>('flexible', 'flexible', 'firm', 'sacred'), {
    minLength: 6,
    maxLength: 6,
  }),
  arrivals: fc.array(
    fc.record({
      kind: fc.constantFrom<Kind>(
        'meeting',
        'meeting',
        'unanswered',
        'call',
        'away',
        'solo',
        'vacation',
        'code',
      ),
      block: fc.nat(),
      shift: fc.constantFrom(-600, -45, -15, 0, 0, 10, 30, 60, 300),
      minutes: fc.constantFrom(15, 30, 45, 60, 120, 200),
    }),
    { maxLength: 10 },
  ),
  dragged: fc.array(
    fc.record({ block: fc.nat(), shift: fc.constantFrom(-1440, -60, 15, 90, 1440), guest: fc.boolean() }),
    { maxLength: 3 },
  ),
  daysLater: fc.constantFrom(0, 0, 1, 2, 4, 6, 9),
});

/** Calendars that hold blocks of all levels, in which then something came up, as the next pull would find them. */
function livedIn(zone: Zone, monday: DateString): fc.Arbitrary<Facts> {
  return fc.tuple(factsIn(zone, monday), life).map(([empty, { levels, ...rest }]) => {
    const practices = empty.settings.practices.map((practice, index) => {
      return { ...practice, level: levels[index] ?? practice.level };
    });
    const facts = { ...empty, settings: { ...empty.settings, practices } };
    return lived(carried(facts, proposePlan({ facts, planId: 'p' })), rest);
  });
}

function lived(facts: Facts, { arrivals, dragged, daysLater }: Omit<Life, 'levels'>): Facts {
  const { zone } = facts.account;
  const end = atMinute(addDays(currentWeek(facts), 28), 0, zone);
  const near = facts.events.filter(({ block, startMs }) => block && startMs < end);
  if (near.length === 0) return facts;
  const events = [...facts.events];
  for (const { block, shift, guest } of dragged) {
    const old = near[block % near.length]!;
    events[events.indexOf(old)] = guest ? withGuest(old) : dragBy(old, shift);
    near.splice(near.indexOf(old), 1);
    if (near.length === 0) break;
  }
  const blocks = events.filter(({ block, startMs }) => block && startMs < end);
  for (const [index, { kind, block, shift, minutes }] of arrivals.entries()) {
    const startMs = blocks[block % blocks.length]!.startMs + shift * MINUTE_MS;
    events.push(eventOf(kind, `late${index}`, { startMs, endMs: startMs + minutes * MINUTE_MS }, zone));
  }
  return { ...facts, events, nowMs: later(facts, daysLater) };
}

function later({ nowMs }: Facts, days: number): number {
  return nowMs + days * 1440 * MINUTE_MS;
}

function dragBy(event: CalendarEvent, minutes: number): CalendarEvent {
  return {
    ...event,
    startMs: event.startMs + minutes * MINUTE_MS,
    endMs: event.endMs + minutes * MINUTE_MS,
  };
}

function withGuest(event: CalendarEvent): CalendarEvent {
  const guest = { email: 'bob@example.com', self: false, organizer: false, resource: false, optional: false };
  return { ...event, attendees: [{ ...guest, responseStatus: 'accepted' }] };
}

/** Other seeds are other calendars, more rounds more of them: `SEED=7 ROUNDS=10`. */
const SEED = Number(process.env['SEED'] ?? 1);
const ROUNDS = Number(process.env['ROUNDS'] ?? 1);

let sample: readonly Facts[] | undefined;

/** In each zone one a round. Making such a calendar takes a plan, looking at it another: all laws look at the same ones. */
export function calendarsLivedIn(): readonly Facts[] {
  sample ??= ZONES.flatMap((zone, index) =>
    Array.from({ length: ROUNDS }, (_, round) => {
      const monday = MONDAYS[(index + round) % MONDAYS.length]!;
      const seed = SEED + 1000 * round + index;
      return fc.sample(livedIn(zone, monday), { seed, numRuns: 1 })[0]!;
    }),
  );
  return sample;
}

const plans = { user: new WeakMap<Facts, Plan>(), itself: new WeakMap<Facts, Plan>() };

export function planFor(facts: Facts, by: 'user' | 'itself' = 'itself'): Plan {
  const plan = plans[by].get(facts) ?? proposePlan({ facts, planId: 'p', by });
  plans[by].set(facts, plan);
  return plan;
}

/** Each of the calendars with the plan for the user and the one by itself. */
export function plansForAll() {
  return calendarsLivedIn().flatMap((facts) =>
    (['user', 'itself'] as const).map((by) => ({ facts, by, plan: planFor(facts, by) })),
  );
}
