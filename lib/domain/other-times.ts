import { addDays, dateOf, type DateString, minuteOfDay, weekOf, type Zone } from './civil.ts';
import { judgeWeek } from './judged-week.ts';
import type { Prepared } from './prepared.ts';
import { intersect, intersection, MINUTE_MS, minutesOf, overlaps, type Span } from './span.ts';
import { NOTICE_MINUTES } from './thresholds.ts';

const DAYS_SEARCHED = 28;
const WORKING_DAYS_OFFERED = 10;
const MOST_TIMES = 3;
const FREE_STEP_MINUTES = 15;
const TIME_STEP_MINUTES = 30;

/**
 * The next so many minutes of working time that are nobody's, from an hour after now on, beginning on a quarter of an
 * hour; none within four weeks, or within the time that was read, is none.
 */
export function nextFree(prepared: Prepared, minutes: number): Span | undefined {
  const { zone } = prepared.facts.account;
  const fromMs = prepared.nowMs + NOTICE_MINUTES * MINUTE_MS;
  for (const piece of freeByDay(prepared, dateOf(fromMs, zone)).flat()) {
    const startMs = onGrid(Math.max(piece.startMs, fromMs), FREE_STEP_MINUTES, zone);
    const endMs = startMs + minutes * MINUTE_MS;
    if (endMs <= piece.endMs) return { startMs, endMs };
  }
  return undefined;
}

interface PossibleTime extends Span {
  /** Minutes between its time of day and the one it would replace. */
  readonly apart: number;
}

/**
 * Up to three times of the same length in free working time of the ten working days after today, by start: on different
 * days if possible, nearest to the same time of day, beginning on half hours.
 */
export function otherTimes(prepared: Prepared, like: Span): Span[] {
  const { zone } = prepared.facts.account;
  const tomorrow = addDays(dateOf(prepared.nowMs, zone), 1);
  const wanted = { minute: minuteOfDay(like.startMs, zone), minutes: minutesOf(like), zone };
  const ofDays = freeByDay(prepared, tomorrow)
    .slice(0, WORKING_DAYS_OFFERED)
    .map((pieces) => pieces.flatMap((piece) => timesWithin(piece, wanted)).sort(nearestFirst));
  const chosen: PossibleTime[] = [];
  for (let round = 0; round < MOST_TIMES && chosen.length < MOST_TIMES; round += 1) {
    const best = ofDays
      .flatMap((times) => times.find((time) => !chosen.some((one) => overlaps(one, time))) ?? [])
      .sort(nearestFirst);
    chosen.push(...best.slice(0, MOST_TIMES - chosen.length));
  }
  return chosen.map(({ startMs, endMs }) => ({ startMs, endMs })).sort((a, b) => a.startMs - b.startMs);
}

function nearestFirst(a: PossibleTime, b: PossibleTime): number {
  return a.apart - b.apart || a.startMs - b.startMs;
}

interface Wanted {
  readonly minute: number;
  readonly minutes: number;
  readonly zone: Zone;
}

function timesWithin(piece: Span, { minute: wanted, minutes, zone }: Wanted): PossibleTime[] {
  const times: PossibleTime[] = [];
  let startMs = onGrid(piece.startMs, TIME_STEP_MINUTES, zone);
  for (let minute = minuteOfDay(startMs, zone); ; minute += TIME_STEP_MINUTES) {
    const endMs = startMs + minutes * MINUTE_MS;
    if (endMs > piece.endMs) return times;
    times.push({ startMs, endMs, apart: Math.abs(minute - wanted) });
    startMs += TIME_STEP_MINUTES * MINUTE_MS;
  }
}

/** Free working time of each day from `first` on that is not away, for four weeks and as far as the facts reach. */
function freeByDay(prepared: Prepared, first: DateString): Span[][] {
  const { settings, completeFor } = prepared.facts;
  const last = addDays(first, DAYS_SEARCHED);
  const days: Span[][] = [];
  for (let week = weekOf(first, settings.weekStart); week < last; week = addDays(week, 7)) {
    const { swept, presence } = judgeWeek(prepared, week);
    for (const [at, day] of swept.time.days.entries()) {
      if (day.date < first || day.date >= last || !presence.working[at] || presence.away[at]) continue;
      const known = completeFor ? intersection(day, completeFor) : day;
      days.push(known ? intersect(swept.free, [known]) : []);
    }
  }
  return days;
}

/** The first instant from `atMs` on at which the wall clock shows a multiple of so many minutes. */
function onGrid(atMs: number, stepMinutes: number, zone: Zone): number {
  const wholeMs = Math.ceil(atMs / MINUTE_MS) * MINUTE_MS;
  const beyond = minuteOfDay(wholeMs, zone) % stepMinutes;
  return wholeMs + ((stepMinutes - beyond) % stepMinutes) * MINUTE_MS;
}
