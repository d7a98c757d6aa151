import { addDays, atMinute, dateOf, minuteOfDay, weekOf, type DateString } from '../../lib/domain/civil.ts';
import { classifyAll } from '../../lib/domain/classify.ts';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import type { Classified, Facts } from '../../lib/domain/facts.ts';
import type { BlockPlace, PlanChange } from '../../lib/domain/plan/plan.ts';
import type { Practice } from '../../lib/domain/practice.ts';
import { MINUTE_MS, overlaps, type Span } from '../../lib/domain/span.ts';
import { viewWeek } from '../../lib/domain/week.ts';
import type { WeekView } from '../../lib/domain/week-view.ts';

export function isOurs(event: CalendarEvent): boolean {
  return event.block !== undefined && event.status !== 'cancelled';
}

export function spanOf({ date, startMinute, minutes }: BlockPlace, { account: { zone } }: Facts): Span {
  return {
    startMs: atMinute(date, startMinute, zone),
    endMs: atMinute(date, startMinute + minutes, zone),
  };
}

export function practiceOf({ practiceId }: { readonly practiceId: string }, facts: Facts): Practice {
  return facts.settings.practices.find(({ id }) => id === practiceId)!;
}

/** Where a change puts something in one week. */
export function placesOf(changes: readonly PlanChange[]) {
  return changes.flatMap((change) =>
    change.kind === 'create-block' || change.kind === 'move-block' || change.kind === 'shrink-block'
      ? change
      : [],
  );
}

/** Changes of one week only, without the weekly series. */
export function repairsOf(changes: readonly PlanChange[]) {
  return changes.flatMap((change) =>
    change.kind === 'create-series' || change.kind === 'end-series' ? [] : change,
  );
}

export function dateOfChange(change: ReturnType<typeof repairsOf>[number]): DateString {
  return change.kind === 'create-block' ? change.to.date : change.from.date;
}

export function weekOfDate(date: DateString, { settings }: Facts): DateString {
  return weekOf(date, settings.weekStart);
}

/** Dragged by the generator, which never moves a block back: it is not where its mark says. */
export function isDragged({ block, startMs }: CalendarEvent, { account: { zone } }: Facts): boolean {
  const minute = minuteOfDay(startMs, zone);
  const time = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  const there = `${dateOf(startMs, zone)}T${time}`;
  return block !== undefined && !there.endsWith(block.at.start);
}

export function hasGuest({ attendees }: CalendarEvent): boolean {
  return attendees.length > 0;
}

/** What takes the time of a block: away, or something with people that I answered. */
export function takers(facts: Facts): CalendarEvent[] {
  return classifyAll(facts)
    .filter(takesTime)
    .map(({ event }) => event);
}

function takesTime({ class: kind, withPeople, answer, event }: Classified): boolean {
  if (kind === 'away') return true;
  return (
    !isOurs(event) && answer !== 'needsAction' && (kind === 'meeting' || (kind === 'doing' && withPeople))
  );
}

/** The minutes of the span that one of the others takes, minute by minute. */
export function minutesTaken(span: Span, others: readonly Span[]): number {
  let taken = 0;
  for (let ms = span.startMs; ms < span.endMs; ms += MINUTE_MS) {
    const minute = { startMs: ms, endMs: ms + MINUTE_MS };
    if (others.some((other) => overlaps(minute, other))) taken++;
  }
  return taken;
}

/** The week as it is shown when it holds no block of ours. */
export function viewWithoutBlocks(facts: Facts, week: DateString): WeekView {
  return viewWeek({ ...facts, events: facts.events.filter((event) => !isOurs(event)) }, week);
}

/** The first date that what is planned may touch, and the first instant of it. */
export function soonest({ nowMs, account: { zone } }: Facts, by: 'user' | 'itself'): number {
  return by === 'user' ? nowMs + 60 * MINUTE_MS : atMinute(addDays(dateOf(nowMs, zone), 2), 0, zone);
}

/** The day on which it begins is away. */
export function isAway(atMs: number, facts: Facts): boolean {
  const date = dateOf(atMs, facts.account.zone);
  const view = viewWithoutBlocks(facts, weekOfDate(date, facts));
  return view.days.some((day) => day.date === date && day.away);
}
