import { roleById } from '../../../lib/domain/practices/index.ts';
import type { Practice } from '../../../lib/domain/practice.ts';
import type { PlanningDay, PlanningWeek, StandingBlock } from '../../../lib/domain/plan/planning-week.ts';
import { busyWeeks, CALENDARS, randomFrom, sixPractices } from './planning-weeks.ts';

/** Kinds of calendars on which all practices together were once solved by a mixed-integer solver, by seed. */
export const JOINT_CASES: Readonly<Record<string, (seed: number) => PlanningWeek[]>> = {
  'twenty hours of meetings': (seed) => busyWeeks(seed, sixPractices(), { hours: 20 }),
  'thirty hours of meetings': (seed) =>
    busyWeeks(seed, sixPractices(), CALENDARS['thirty hours of meetings']),
  'thirty-five hours of meetings': (seed) => busyWeeks(seed, sixPractices(), { hours: 35 }),
  'forty-five hours of meetings': (seed) =>
    busyWeeks(seed, sixPractices(), CALENDARS['forty-five hours of meetings']),
  'slivers everywhere': (seed) => busyWeeks(seed, sixPractices(), CALENDARS['slivers everywhere']),
  'ten minutes of breathing space': (seed) =>
    busyWeeks(seed, sixPractices(), CALENDARS['ten minutes of breathing space']),
  'eight hours a day allowed': (seed) =>
    busyWeeks(seed, sixPractices(), CALENDARS['eight hours a day allowed']),
  'the practices of a CTO': (seed) => busyWeeks(seed, roleOf('cto'), { hours: 30 }),
  'the practices of a CEO': (seed) => busyWeeks(seed, roleOf('ceo'), { hours: 30 }),
  'the practices of a CRO': (seed) => busyWeeks(seed, roleOf('cro'), { hours: 35 }),
  'two practices, an empty calendar': (seed) => busyWeeks(0, pairOf(seed), { hours: 0 }),
  'two practices, fifteen hours of meetings': (seed) => busyWeeks(seed, pairOf(seed), { hours: 15 }),
  'one free morning': oneFreeMorning,
  'days away': daysAway,
  'times that stand already': standingTimes,
};

function roleOf(id: string): readonly Practice[] {
  return roleById(id)!.practices;
}

/** Another two of the six with each seed. */
function pairOf(seed: number): Practice[] {
  const six = sixPractices();
  const first = seed % 6;
  return [six[first]!, six[(first + 1 + (Math.floor(seed / 6) % 5)) % 6]!];
}

/** Nothing is free but one morning, and here and there half an hour. */
function oneFreeMorning(seed: number): PlanningWeek[] {
  const morning = seed % 5;
  return busyWeeks(seed, sixPractices(), { hours: 0 }).map((week) => {
    const random = randomFrom(seed);
    return onDays(week, (day, index) => {
      const gap = 540 + 30 * Math.floor(random() * 17);
      const busy = [
        { startMinute: index === morning ? 750 : 0, endMinute: gap },
        { startMinute: index === morning ? Math.max(750, gap + 30) : gap + 30, endMinute: 1440 },
      ];
      return { immovable: [...day.immovable, ...busy.filter((one) => one.startMinute < one.endMinute)] };
    });
  });
}

/** Two weeks of vacation, and one weekday off in all weeks. */
function daysAway(seed: number): PlanningWeek[] {
  const allDay = { startMinute: 0, endMinute: 1440 };
  return busyWeeks(seed, sixPractices(), { hours: 30 }).map((week, index) => {
    return onDays(week, (_, day) =>
      index === seed % 7 || index === (seed % 7) + 1 || day === seed % 5
        ? { away: true, immovable: [allDay] }
        : {},
    );
  });
}

/** A few of our blocks in all weeks: some may change, some may not, and one is broken now and then. */
function standingTimes(seed: number): PlanningWeek[] {
  const random = randomFrom(seed + 1000);
  const practices = sixPractices();
  const blocks = Array.from({ length: 6 }, (_, index) => {
    const { id, session } = practices[Math.floor(random() * practices.length)]!;
    return {
      day: index % 5,
      practiceId: id,
      startMinute: 540 + 60 * (Math.floor(random() * 3) + (index % 2 === 0 ? 0 : 5)),
      minutes: session.minMinutes,
      changeable: random() < 0.6,
    };
  });
  const brokenOne = Math.floor(random() * blocks.length);
  return busyWeeks(seed, practices, { hours: 40 }).map((week, index) =>
    onDays(week, (day, place) => ({
      standing: day.away
        ? []
        : blocks.flatMap(({ day: own, ...block }, at): StandingBlock[] => {
            if (own !== place) return [];
            return [{ ...block, ...(at === brokenOne && index % 3 === 0 && { broken: true }) }];
          }),
    })),
  );
}

function onDays(
  week: PlanningWeek,
  change: (day: PlanningDay, index: number) => Partial<PlanningDay>,
): PlanningWeek {
  return { ...week, days: week.days.map((day, index) => ({ ...day, ...change(day, index) })) };
}
