import {
  addDays,
  atMinute,
  dateOf,
  weekOf,
  type DateString,
  type WeekStart,
  type Zone,
} from '../domain/civil.ts';
import type { Span } from '../domain/span.ts';

/** Whole weeks kept up to date: four behind the current one, and up to (not with) the ninth after it. */
export const WEEKS_BEHIND = 4;
export const WEEKS_AHEAD = 9;

/** How far back *when was this last done* looks. */
const REMEMBERED_WEEKS = 26;

/** Of the past, read once: weeks before the window. */
const PAST_WEEKS = 48;
const WEEKS_A_PART = 4;

export function currentWeek(nowMs: number, zone: Zone, weekStart: WeekStart): DateString {
  return weekOf(dateOf(nowMs, zone), weekStart);
}

export function weeksFrom(week: DateString, count: number): DateString[] {
  return Array.from({ length: count }, (_, index) => addDays(week, index * 7));
}

export function windowSpan(week: DateString, zone: Zone): Span {
  return weeksSpan(addDays(week, -7 * WEEKS_BEHIND), WEEKS_BEHIND + WEEKS_AHEAD, zone);
}

export function weeksSpan(week: DateString, count: number, zone: Zone): Span {
  return { startMs: atMinute(week, 0, zone), endMs: atMinute(addDays(week, 7 * count), 0, zone) };
}

/** What a week is judged from: the weeks it may warn of, and the past in which its practices were last done. */
export function rememberedSpan(week: DateString, zone: Zone): Span {
  return weeksSpan(addDays(week, -7 * REMEMBERED_WEEKS), REMEMBERED_WEEKS + WEEKS_AHEAD, zone);
}

/** The twelve months before the window in parts of four weeks, latest first; each is named by its first week. */
export function pastParts(week: DateString, zone: Zone): { week: DateString; span: Span }[] {
  const parts = [];
  for (let back = WEEKS_A_PART; back <= PAST_WEEKS; back += WEEKS_A_PART) {
    const first = addDays(week, -7 * (WEEKS_BEHIND + back));
    parts.push({ week: first, span: weeksSpan(first, WEEKS_A_PART, zone) });
  }
  return parts;
}

/** Every whole week of the past that is read. */
export function pastWeeks(week: DateString): DateString[] {
  const all = WEEKS_BEHIND + PAST_WEEKS;
  return weeksFrom(addDays(week, -7 * all), all);
}
