import type { MinuteRange } from '../civil.ts';
import type { Practice } from '../practice.ts';
import type { PlanningDay } from './planning-week.ts';

/** New places begin and end on quarters of an hour of local wall time. */
export const SLOT_MINUTES = 15;
export const SLOTS = 1440 / SLOT_MINUTES;

/** One byte per quarter of an hour of a day, 1 where it is open. */
export type Slots = Uint8Array;

/** The quarters of the day in which this practice may stand, with everything immovable left out. */
export function openSlots(day: PlanningDay, practice: Practice): Slots {
  const slots = new Uint8Array(SLOTS);
  if (practice.days && !practice.days.includes(day.weekday)) return slots;
  for (const range of joined(day.working)) open(slots, within(range, practice.hours));
  for (const range of day.immovable) close(slots, range);
  for (const range of day.breathing) close(slots, range);
  for (const range of day.apart) {
    if (range.practiceId === practice.id) close(slots, range);
  }
  const counted = practice.target.kind === 'sessions';
  for (const block of day.standing) {
    if (block.changeable || block.broken) continue;
    close(slots, counted && block.practiceId === practice.id ? rangeApart(block) : rangeOf(block));
  }
  return slots;
}

/** For every quarter, how many open ones follow without a gap, itself included. */
export function openRuns(slots: Slots): Uint8Array {
  const runs = new Uint8Array(SLOTS);
  for (let slot = SLOTS - 1, run = 0; slot >= 0; slot--) {
    run = slots[slot] ? run + 1 : 0;
    runs[slot] = run;
  }
  return runs;
}

/** Closes every quarter the range touches. */
export function close(slots: Slots, range: MinuteRange): void {
  if (range.startMinute >= range.endMinute) return;
  slots.fill(0, firstTouched(range), Math.max(0, Math.ceil(range.endMinute / SLOT_MINUTES)));
}

/** Lengths a session of the practice may have, in quarters of an hour, shortest first. */
export function sessionLengths({ session }: Practice): number[] {
  const lengths: number[] = [];
  const longest = Math.min(SLOTS, Math.floor(session.maxMinutes / SLOT_MINUTES));
  const shortest = Math.max(1, Math.ceil(session.minMinutes / SLOT_MINUTES));
  for (let length = shortest; length <= longest; length++) lengths.push(length);
  return lengths;
}

export function rangeOf(place: { readonly startMinute: number; readonly minutes: number }): MinuteRange {
  return { startMinute: place.startMinute, endMinute: place.startMinute + place.minutes };
}

/** Two sessions that touch count as one, so a quarter of an hour is kept around those there are. */
export function rangeApart(place: Parameters<typeof rangeOf>[0]): MinuteRange {
  const { startMinute, endMinute } = rangeOf(place);
  return { startMinute: startMinute - SLOT_MINUTES, endMinute: endMinute + SLOT_MINUTES };
}

/** Ranges that touch or overlap as one: a quarter may lie across their border. */
function joined(ranges: readonly MinuteRange[]): MinuteRange[] {
  const whole: { startMinute: number; endMinute: number }[] = [];
  for (const range of ranges.toSorted((a, b) => a.startMinute - b.startMinute)) {
    const last = whole.at(-1);
    if (last && range.startMinute <= last.endMinute)
      last.endMinute = Math.max(last.endMinute, range.endMinute);
    else if (range.startMinute < range.endMinute) whole.push({ ...range });
  }
  return whole;
}

/** Opens the quarters that lie wholly inside the range. */
function open(slots: Slots, range: MinuteRange): void {
  const first = Math.max(0, Math.ceil(range.startMinute / SLOT_MINUTES));
  const end = Math.min(SLOTS, Math.floor(range.endMinute / SLOT_MINUTES));
  if (first < end) slots.fill(1, first, end);
}

function firstTouched(range: MinuteRange): number {
  return Math.max(0, Math.floor(range.startMinute / SLOT_MINUTES));
}

function within(range: MinuteRange, hours: MinuteRange | undefined): MinuteRange {
  if (!hours) return range;
  return {
    startMinute: Math.max(range.startMinute, hours.startMinute),
    endMinute: Math.min(range.endMinute, hours.endMinute),
  };
}
