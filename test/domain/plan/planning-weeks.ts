import { addDays, WEEKDAYS, type MinuteRange } from '../../../lib/domain/civil.ts';
import type { Practice } from '../../../lib/domain/practice.ts';
import type { PlanningDay, PlanningWeek } from '../../../lib/domain/plan/planning-week.ts';

/** Small, fast and the same everywhere: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function practice(id: string, over: Partial<Practice> = {}): Practice {
  return {
    id,
    name: id,
    target: { kind: 'weekly', minutes: 120 },
    session: { minMinutes: 30, idealMinutes: 60, maxMinutes: 120 },
    withPeople: false,
    level: 'firm',
    preferred: 'any',
    focusTimeCounts: false,
    usesProduct: false,
    rules: [],
    ...over,
  };
}

export const OFFICE_HOURS: readonly MinuteRange[] = [
  { startMinute: 540, endMinute: 750 },
  { startMinute: 810, endMinute: 1080 },
];

/** A week with nothing in it, Monday to Friday in office hours; `days` changes single days by index. */
export function emptyWeek(
  week: string,
  practices: readonly Practice[],
  days: Readonly<Record<number, Partial<PlanningDay>>> = {},
): PlanningWeek {
  return {
    week,
    zone: 'Europe/Berlin',
    nowMs: 0,
    dailyLimitMinutes: 240,
    practices,
    days: WEEKDAYS.map((weekday, day) => ({
      date: addDays(week, day),
      weekday,
      away: false,
      working: day < 5 ? OFFICE_HOURS : [],
      immovable: [],
      breathing: [],
      standing: [],
      counted: [],
      apart: [],
      ...days[day],
    })),
  };
}

/** Eight weeks from the one that begins on 2026-11-30. */
export function eightWeeks(make: (week: string, index: number) => PlanningWeek): PlanningWeek[] {
  return Array.from({ length: 8 }, (_, index) => make(addDays('2026-11-30', 7 * index), index));
}

/**
 * An executive's eight weeks: recurring meetings that now and then fall out, single ones besides, a day away.
 * `hours` of meetings a week, about; `sliver` strews short ones everywhere.
 */
export function busyWeeks(
  seed: number,
  practices: readonly Practice[],
  { hours = 30, sliver = false, limit = 240, breathing = 0 } = {},
): PlanningWeek[] {
  const random = randomFrom(seed);
  const meeting = (): MinuteRange & { day: number } => {
    const minutes = sliver ? 15 + 15 * Math.floor(random() * 2) : 30 * (1 + Math.floor(random() * 3));
    const startMinute = 540 + 15 * Math.floor(random() * 34);
    const day = Math.floor(random() * 5);
    return { day, startMinute, endMinute: startMinute + minutes };
  };
  const count = Math.round((hours * 60) / (sliver ? 25 : 60));
  const recurring = Array.from({ length: Math.round(count * 0.7) }, meeting);
  return eightWeeks((week) => {
    const single = Array.from({ length: Math.round(count * 0.3) }, meeting);
    const held = [...recurring.filter(() => random() > 0.1), ...single];
    const away = random() < 0.25 ? Math.floor(random() * 5) : -1;
    const empty = emptyWeek(week, practices);
    return {
      ...empty,
      dailyLimitMinutes: limit,
      days: empty.days.map((day, index) => {
        if (index === away) return { ...day, away: true, immovable: [{ startMinute: 0, endMinute: 1440 }] };
        const immovable = held.filter((one) => one.day === index);
        const spaces = immovable.map(({ startMinute, endMinute }) => ({
          startMinute: startMinute - breathing,
          endMinute: endMinute + breathing,
        }));
        return { ...day, immovable, breathing: spaces };
      }),
    };
  });
}

/** Six practices of the shapes that executives have. */
export function sixPractices(): Practice[] {
  return [
    practice('code', {
      target: { kind: 'daily', minutes: 120 },
      session: { minMinutes: 90, idealMinutes: 120, maxMinutes: 180 },
      preferred: 'morning',
    }),
    practice('review', {
      target: { kind: 'daily', minutes: 30 },
      session: { minMinutes: 30, idealMinutes: 30, maxMinutes: 60 },
    }),
    practice('decide', {
      target: { kind: 'sessions', count: 1 },
      session: { minMinutes: 30, idealMinutes: 60, maxMinutes: 120 },
      preferred: 'afternoon',
    }),
    practice('calls', {
      target: { kind: 'sessions', count: 3 },
      session: { minMinutes: 30, idealMinutes: 45, maxMinutes: 60 },
      preferred: 'afternoon',
    }),
    practice('debt', {
      target: { kind: 'weekly', minutes: 60 },
      session: { minMinutes: 45, idealMinutes: 60, maxMinutes: 120 },
    }),
    practice('support', {
      target: { kind: 'weekly', minutes: 240 },
      session: { minMinutes: 30, idealMinutes: 60, maxMinutes: 120 },
      preferred: 'midday',
    }),
  ];
}

/** Kinds of calendars, as options of `busyWeeks`. */
export const CALENDARS = {
  'an empty calendar': { hours: 0 },
  'fifteen hours of meetings': { hours: 15 },
  'thirty hours of meetings': { hours: 30 },
  'forty-five hours of meetings': { hours: 45 },
  'slivers everywhere': { hours: 45, sliver: true },
  'ten minutes of breathing space': { hours: 25, sliver: true, breathing: 10 },
  'eight hours a day allowed': { hours: 20, limit: 480 },
};
