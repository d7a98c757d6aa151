import { dateOf } from '../../lib/domain/civil.ts';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import type { Facts } from '../../lib/domain/facts.ts';
import { placeOf } from '../../lib/domain/plan/apply.ts';
import type { BlockPlace, NamedEvent, PlanReason } from '../../lib/domain/plan/plan.ts';
import type { Practice } from '../../lib/domain/practice.ts';
import { MINUTE_MS } from '../../lib/domain/span.ts';
import {
  hasGuest,
  isAway,
  isDragged,
  isOurs,
  minutesTaken,
  practiceOf,
  soonest,
  takers,
  viewWithoutBlocks,
  weekOfDate,
  type repairsOf,
} from './plan-blocks-recount.ts';
import { shareIn } from './plan-recount.ts';

type Repair = ReturnType<typeof repairsOf>[number];

/** The reason as it must be if its code is right, from what the weeks are shown to hold. `after` has the plan carried out. */
export function recounted(change: Repair, facts: Facts, after: Facts): unknown {
  const practice = practiceOf(change, facts);
  const order = facts.settings.practices.indexOf(practice);
  switch (change.reason.code) {
    case 'week-short': {
      const to = 'to' in change ? change.to : undefined;
      const week = weekOfDate(to!.date, facts);
      return {
        code: 'week-short',
        week,
        ...asked(practice, to!, facts),
        ...counted(practice, to!, facts, (event) => keepsItsTime(event, practice, facts)),
        debtMinutes: 0,
        givesMinutes: to!.minutes,
        preferred: practice.preferred,
        fit: shareIn(practice.preferred, to!),
      };
    }
    case 'broken': {
      const event = eventOf(change, facts);
      const [by] = takers(facts)
        .filter((one) => minutesTaken(event, [one]) > 0)
        .sort(
          (a, b) =>
            minutesTaken(event, [b]) - minutesTaken(event, [a]) ||
            a.startMs - b.startMs ||
            (a.id < b.id ? -1 : 1),
        );
      return {
        code: 'broken',
        by: named(by!),
        lostMinutes: minutesTaken(event, takers(facts)),
        oldMinutes: placeOf(event, facts.account.zone).minutes,
        newMinutes: 'to' in change ? change.to.minutes : 0,
      };
    }
    case 'more-value': {
      const from = placeOf(eventOf(change, facts), facts.account.zone);
      return {
        code: 'more-value',
        newValue: 'to' in change ? expectClose(valueOf(change.to, practice, order)) : change.reason.newValue,
        oldValue: expectClose(valueOf(from, practice, order)),
        stayBonus: expectClose(0.8 ** order * from.minutes),
      };
    }
    case 'need-met': {
      const event = eventOf(change, facts);
      const place = placeOf(event, facts.account.zone);
      const { targetMinutes } = asked(practice, place, facts);
      const { countedMinutes } = counted(
        practice,
        place,
        after,
        (one) => one.id !== event.id && isWhole(one, after),
      );
      return { code: 'need-met', targetMinutes, countedMinutes };
    }
    default:
      return change.reason;
  }
}

/** Whether the reason says something that is so: a need is met, or the block could have stayed and was changed for more. */
export function isTrue(reason: PlanReason, practice: Practice, minutes: number): boolean {
  if (reason.code !== 'need-met') return true;
  const lacking = reason.targetMinutes - reason.countedMinutes;
  return practice.target.kind === 'sessions'
    ? lacking <= 0
    : lacking < Math.max(minutes, practice.session.minMinutes);
}

function expectClose(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** A block that may not change, and that nothing took time from. Those that have begun are left out of these calendars. */
function keepsItsTime(event: CalendarEvent, { level }: Practice, facts: Facts): boolean {
  const fixed =
    level !== 'flexible' ||
    isDragged(event, facts) ||
    hasGuest(event) ||
    event.startMs < soonest(facts, 'itself');
  return fixed && isWhole(event, facts);
}

function isWhole(event: CalendarEvent, facts: Facts): boolean {
  return minutesTaken(event, takers(facts)) === 0;
}

function asked(practice: Practice, { date }: BlockPlace, facts: Facts) {
  const view = viewWithoutBlocks(facts, weekOfDate(date, facts));
  const { targetMinutes, targetSessions } = view.practices.find(
    ({ practiceId }) => practiceId === practice.id,
  )!;
  if (practice.target.kind === 'daily') return { targetMinutes: practice.target.minutes };
  return targetSessions === undefined ? { targetMinutes } : { targetMinutes, targetSessions };
}

/** What the week, or for a daily practice the day, has of the practice: what is not ours, and blocks of the kind asked for. */
function counted(
  practice: Practice,
  { date }: BlockPlace,
  facts: Facts,
  which: (event: CalendarEvent) => boolean,
) {
  const week = weekOfDate(date, facts);
  const { zone } = facts.account;
  const daily = practice.target.kind === 'daily';
  const blocks = facts.events.filter((event) => {
    const on = dateOf(event.startMs, zone);
    const inTime = daily ? on === date : weekOfDate(on, facts) === week;
    return (
      isOurs(event) &&
      event.block?.practiceId === practice.id &&
      inTime &&
      which(event) &&
      !isAway(event.startMs, facts)
    );
  });
  const view = viewWithoutBlocks(daily ? onlyOn(date, facts) : facts, week);
  const done = view.practices.find(({ practiceId }) => practiceId === practice.id)!;
  if (practice.target.kind === 'sessions') {
    const sessions = done.confirmedSessions + done.unconfirmedSessions + done.aheadSessions + blocks.length;
    return { countedMinutes: sessions * practice.session.idealMinutes, countedSessions: sessions };
  }
  const others = done.confirmedMinutes + done.unconfirmedMinutes + done.aheadMinutes;
  const ours = blocks.reduce((sum, { startMs, endMs }) => sum + (endMs - startMs) / MINUTE_MS, 0);
  return { countedMinutes: others + ours };
}

/** The facts with all others' events cut to the day. */
function onlyOn(date: string, facts: Facts): Facts {
  const { zone } = facts.account;
  const events = facts.events
    .filter((event) => !isOurs(event))
    .flatMap((event) => {
      if (event.allDay) return event;
      const pieces = [];
      for (let ms = event.startMs; ms < event.endMs; ms += MINUTE_MS)
        if (dateOf(ms, zone) === date) pieces.push(ms);
      const [first] = pieces;
      return first === undefined ? [] : { ...event, startMs: first, endMs: pieces.at(-1)! + MINUTE_MS };
    });
  return { ...facts, events };
}

/** v(c), straight from its definition. */
function valueOf(place: BlockPlace, { target, session, preferred }: Practice, order: number): number {
  const useful = target.kind === 'sessions' ? Math.min(place.minutes, session.idealMinutes) : place.minutes;
  const fit = shareIn(preferred, place);
  const awkward = 0.1 * Math.abs(place.minutes - session.idealMinutes) + 5;
  return 0.8 ** order * (useful + 0.25 * useful * fit - awkward);
}

function eventOf(change: Repair, facts: Facts): CalendarEvent {
  return facts.events.find(({ id }) => 'eventId' in change && id === change.eventId)!;
}

function named({ id, title, startMs, endMs }: CalendarEvent): NamedEvent {
  return { eventId: id, title, startMs, endMs };
}

/** To a millionth: the recount adds up in another order. */
export function rounded(reason: PlanReason): unknown {
  return Object.fromEntries(
    Object.entries(reason).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value,
    ]),
  );
}
