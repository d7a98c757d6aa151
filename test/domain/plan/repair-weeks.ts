import { WEEKDAYS } from '../../../lib/domain/civil.ts';
import type { Practice } from '../../../lib/domain/practice.ts';
import type {
  ApartRange,
  CountedDoing,
  Debt,
  GivenBack,
  PlanningDay,
  PlanningWeek,
  StandingBlock,
} from '../../../lib/domain/plan/planning-week.ts';
import { busyWeeks, practice, randomFrom, sixPractices } from './planning-weeks.ts';

/** What may be in a calendar to be repaired, beside meetings. */
export interface RepairOptions {
  readonly hours?: number;
  readonly sliver?: boolean;
  readonly limit?: number;
  readonly breathing?: number;
  /** Blocks that stand, about so many in the week. */
  readonly blocks?: number;
  /** Debts, time given back, doing that is not ours, a pause. */
  readonly history?: boolean;
  /** Blocks at any minute and of any length. */
  readonly offGrid?: boolean;
  /** Hours in which the week may be planned. */
  readonly working?: { readonly startMinute: number; readonly endMinute: number };
}

/** A week to be repaired: the first of `busyWeeks`, with blocks of every kind strewn over it. */
export function weekToRepair(
  seed: number,
  practices: readonly Practice[],
  { blocks = 0, history = false, offGrid = false, working, ...calendar }: RepairOptions = {},
): PlanningWeek {
  const [week] = busyWeeks(seed, practices, calendar);
  const random = randomFrom(seed + 1000);
  const below = (count: number): number => Math.floor(random() * count);
  const standing: StandingBlock[][] = WEEKDAYS.map(() => []);
  for (let index = 0; index < blocks; index++) {
    const practice = practices[below(practices.length)]!;
    const day = below(random() < 0.1 ? 7 : 5);
    const startMinute = offGrid ? 500 + below(560) : 540 + 15 * below(34);
    const { minMinutes, maxMinutes } = practice.session;
    const minutes = offGrid
      ? minMinutes - 10 + below(maxMinutes)
      : minMinutes + 15 * below((maxMinutes - minMinutes) / 15 + 1);
    const kind = random();
    standing[day]!.push({
      practiceId: practice.id,
      eventId: `b${index}`,
      startMinute,
      minutes,
      changeable: kind > 0.2,
      ...(kind < 0.05 || kind > 0.75 ? { broken: true } : {}),
      ...(kind > 0.6 && kind < 0.7 ? { contested: true } : {}),
    });
  }
  const days = week!.days.map((day, index): PlanningDay => {
    const counted: CountedDoing[] = [];
    const apart: ApartRange[] = [];
    const immovable = [...day.immovable];
    for (const { id } of history ? practices : []) {
      if (random() > 0.12) continue;
      const startMinute = 540 + 5 * below(100);
      const minutes = 30 + 5 * below(10);
      counted.push({ practiceId: id, minutes, sessions: random() < 0.8 ? 1 : 0 });
      apart.push({ practiceId: id, startMinute: startMinute - 15, endMinute: startMinute + minutes + 15 });
      immovable.push({ startMinute, endMinute: startMinute + minutes });
    }
    const broken = standing[index]!.filter((block) => block.broken);
    immovable.push(
      ...broken.map(({ startMinute, minutes }) => ({
        startMinute: startMinute + minutes / 2,
        endMinute: startMinute + minutes,
      })),
    );
    return {
      ...day,
      ...(working && index < 5 ? { working: [working] } : {}),
      standing: standing[index]!,
      counted,
      apart,
      immovable: withoutFixed(immovable, standing[index]!),
    };
  });
  const debts: Debt[] = [];
  const givenBack: GivenBack[] = [];
  for (const { id } of history ? practices : []) {
    const first = below(4);
    const dates = days.slice(first, first + 1 + below(3)).map(({ date }) => date);
    if (random() < 0.4) debts.push({ practiceId: id, minutes: 15 * (1 + below(8)), sessions: 1, dates });
    if (random() < 0.2)
      givenBack.push({ practiceId: id, date: days[below(5)]!.date, minutes: 15 * (1 + below(6)) });
  }
  return {
    ...week!,
    days,
    ...(history && { debts, givenBack, ...(random() < 0.2 && { targetShare: 0.5 }) }),
  };
}

/** Nothing immovable lies on a block that keeps its time: it would be broken. */
function withoutFixed(
  immovable: PlanningDay['immovable'],
  standing: readonly StandingBlock[],
): PlanningDay['immovable'] {
  return immovable.filter((range) =>
    standing.every(
      ({ changeable, broken, startMinute, minutes }) =>
        changeable || broken || range.endMinute <= startMinute || startMinute + minutes <= range.startMinute,
    ),
  );
}

/** Those of somebody who sells: many sessions, some of them at certain hours or days only. */
function sellingPractices(): Practice[] {
  return [
    practice('quota', {
      target: { kind: 'sessions', count: 5 },
      session: { minMinutes: 30, idealMinutes: 60, maxMinutes: 120 },
      level: 'flexible',
    }),
    practice('calls', {
      target: { kind: 'sessions', count: 5 },
      session: { minMinutes: 30, idealMinutes: 45, maxMinutes: 60 },
      preferred: 'afternoon',
    }),
    practice('write', {
      target: { kind: 'daily', minutes: 60 },
      session: { minMinutes: 30, idealMinutes: 60, maxMinutes: 90 },
      hours: { startMinute: 540, endMinute: 720 },
    }),
    practice('visits', {
      target: { kind: 'sessions', count: 2 },
      session: { minMinutes: 60, idealMinutes: 90, maxMinutes: 120 },
      days: ['TU', 'TH'],
    }),
    practice('process', {
      target: { kind: 'weekly', minutes: 90 },
      session: { minMinutes: 30, idealMinutes: 45, maxMinutes: 90 },
      preferred: 'midday',
    }),
  ];
}

interface RepairKind extends RepairOptions {
  readonly selling?: boolean;
  /** How many seeds have a frozen optimum: the solver is slow where much is free. */
  readonly frozen: number;
}

/** The week of a kind, by its seed. */
export function weekOfKind(kind: string, seed: number): PlanningWeek {
  const { selling = false, ...options } = REPAIR_WEEKS[kind]!;
  return weekToRepair(seed, selling ? sellingPractices() : sixPractices(), options);
}

/** Kinds of weeks to be repaired. */
export const REPAIR_WEEKS: Readonly<Record<string, RepairKind>> = {
  'an empty week': { hours: 0, frozen: 1 },
  'an empty week with blocks': { hours: 0, blocks: 8, frozen: 6 },
  'fifteen hours of meetings': { hours: 15, blocks: 6, frozen: 12 },
  'thirty hours of meetings': { hours: 30, frozen: 30 },
  'thirty hours of meetings and many blocks': { hours: 30, blocks: 14, frozen: 30 },
  'forty-five hours of slivers': { hours: 45, sliver: true, blocks: 8, frozen: 30 },
  'debts and what counts already': { hours: 25, blocks: 8, history: true, frozen: 30 },
  'blocks off the grid': { hours: 25, blocks: 10, history: true, offGrid: true, frozen: 30 },
  'breathing space': { hours: 25, sliver: true, breathing: 10, blocks: 6, history: true, frozen: 30 },
  'eight hours a day allowed': { hours: 20, limit: 480, blocks: 10, frozen: 20 },
  'one morning for all': { hours: 4, blocks: 4, working: { startMinute: 540, endMinute: 720 }, frozen: 30 },
  'selling, thirty hours of meetings': { hours: 30, blocks: 8, selling: true, history: true, frozen: 30 },
  'selling, ten hours of meetings': { hours: 10, blocks: 4, selling: true, frozen: 8 },
};
