import { isoWeekOf, type DateString } from './civil.ts';
import type { CalendarEvent } from './event.ts';
import type { Facts } from './facts.ts';
import { judgeWeek } from './judged-week.ts';
import { eventOfBlock, timesOf } from './plan/apply.ts';
import type { BlockPlace, WeekPlan } from './plan/plan.ts';
import { repairInput } from './plan/repair-input.ts';
import { repairWeek } from './plan/repair.ts';
import { orderFactor } from './plan/value.ts';
import type { Practice } from './practice.ts';
import { prepare } from './prepared.ts';
import type { RoomAsk } from './room-asks.ts';
import { intersection, minutesOf, type Span } from './span.ts';

/** A week as its repair would leave it. */
export interface TriedWeek {
  readonly facts: Facts;
  readonly plan: WeekPlan;
}

/** What asking would give. */
export interface Gain {
  /** Minutes more of what is asked for, weighed by the user's order of practices. */
  readonly worth: number;
  readonly practice: Practice;
  /** One session that would stand in the room. */
  readonly placed: Span;
  /** Doing of the week with that session, as its verdict counts it. */
  readonly afterMinutes: number;
}

export function tryWeek(facts: Facts, week: DateString): TriedWeek {
  return { facts, plan: repairWeek(repairInput(facts, week, 'user').week) };
}

/** The repair of the week with the room made, against the one without. */
export function gainOf({ entry, freed, how }: RoomAsk, base: TriedWeek): Gain | undefined {
  const { settings, account } = base.facts;
  const { week } = base.plan;
  const asked = (event: CalendarEvent): CalendarEvent | CalendarEvent[] => {
    if (event !== entry.event) return event;
    return how === 'shorten' ? { ...event, endMs: freed.startMs } : [];
  };
  const facts = { ...base.facts, events: base.facts.events.flatMap(asked) };
  const tried = tryWeek(facts, week);
  const worth = unmetWorth(base) - unmetWorth(tried);
  const before = new Set(placesIn(base.plan).map(placeKey));
  const sharedMs = (place: BlockPlace): number => {
    const shared = intersection(timesOf(place, account.zone), freed);
    return shared ? minutesOf(shared) : 0;
  };
  const [best] = placesIn(tried.plan)
    .filter((place) => !before.has(placeKey(place)))
    .sort((a, b) => sharedMs(b) - sharedMs(a) || (placeKey(a) < placeKey(b) ? -1 : 1));
  const practice = settings.practices.find(({ id }) => id === best?.practiceId);
  if (worth <= 0 || !best || !practice) return undefined;
  const { verdict } = judgeWeek(prepare(withPlaced(best, practice, facts, week)), week);
  return { worth, practice, placed: timesOf(best, account.zone), afterMinutes: verdict.doingMinutes };
}

function unmetWorth({ facts, plan }: TriedWeek): number {
  const order = facts.settings.practices.map(({ id }) => id);
  return plan.unmet.reduce(
    (sum, { practiceId, missingMinutes }) => sum + missingMinutes * orderFactor(order.indexOf(practiceId)),
    0,
  );
}

/** Where a session of the practice stands, and which block stands there if there is one already. */
interface Placed extends BlockPlace {
  readonly practiceId: string;
  readonly eventId?: string;
}

function placesIn({ kept, moved, shrunk, created }: WeekPlan): Placed[] {
  return [
    ...kept.map(({ practiceId, eventId, from }) => ({ ...from, practiceId, eventId })),
    ...[...moved, ...shrunk].map(({ eventId, to }) => ({ ...to, eventId })),
    ...created,
  ];
}

function placeKey({ practiceId, date, startMinute, minutes }: Placed): string {
  return `${date} ${String(startMinute).padStart(4, '0')} ${minutes} ${practiceId}`;
}

function withPlaced(placed: Placed, practice: Practice, facts: Facts, week: DateString): Facts {
  const { eventId } = placed;
  if (eventId !== undefined) {
    const times = timesOf(placed, facts.account.zone);
    const events = facts.events.map((event) => (event.id === eventId ? { ...event, ...times } : event));
    return { ...facts, events };
  }
  const created = eventOfBlock(
    {
      kind: 'create-block',
      practiceId: practice.id,
      practiceName: practice.name,
      level: practice.level,
      withPeople: practice.withPeople,
      generation: `w${isoWeekOf(week)}`,
      ordinal: 0,
      to: placed,
      reason: { code: 'asked' },
    },
    facts,
  );
  return { ...facts, events: [...facts.events, created] };
}
