import type { PlanningWeek } from '../../lib/domain/plan/planning-week.ts';
import { repairWeek } from '../../lib/domain/plan/repair.ts';
import { valueOfWeek } from '../../lib/domain/plan/week-value.ts';
import { busyWeeks, randomFrom, sixPractices } from '../domain/plan/planning-weeks.ts';
import { REPAIR_WEEKS, weekOfKind } from '../domain/plan/repair-weeks.ts';
import { solvedWeek } from '../domain/plan/week-oracle.ts';
import { weekAfter, withDay } from '../property/week-laws.ts';
import { at, report, timed } from './timing.ts';

const BUDGET = 'p95 5 ms, never 50 ms';
const SEEDS = 60;

/** How long the repair of a week takes, and how far it is from the optimum. */
export async function benchRepair({ withSolver }: { readonly withSolver: boolean }): Promise<void> {
  const time = (name: string, weekAt: (seed: number) => PlanningWeek): void => {
    const weeks = Array.from({ length: SEEDS }, (_, index) => weekAt(index + 1));
    report(
      `repair, ${name}`,
      timed(SEEDS, (index) => repairWeek(weeks[index]!)),
      BUDGET,
    );
  };
  time('a planned week that stands', (seed) => planned(seed));
  time('a planned week and three new meetings', (seed) => threeMeetings(planned(seed), seed));
  for (const kind of Object.keys(REPAIR_WEEKS)) time(kind, (seed) => weekOfKind(kind, seed));
  if (!withSolver) return;
  for (const kind of Object.keys(REPAIR_WEEKS).filter((kind) => !kind.startsWith('an empty'))) {
    const ratios: number[] = [];
    for (const seed of [1001, 1002, 1003]) {
      const week = weekOfKind(kind, seed);
      const best = await solvedWeek(week);
      ratios.push(best < 1e-6 ? 1 : valueOfWeek(repairWeek(week), week) / best);
    }
    ratios.sort((a, b) => a - b);
    const [least, median] = [at(ratios, 0).toFixed(6), at(ratios, 0.5).toFixed(6)];
    console.log(`repair ÷ optimum, ${kind.padEnd(41)} least ${least}, median ${median} of ${ratios.length}`);
  }
}

/** Thirty hours of meetings, and the plan for them carried out: flexible blocks. */
function planned(seed: number): PlanningWeek {
  const week = busyWeeks(seed, sixPractices(), { hours: 30 })[0]!;
  return weekAfter(repairWeek(week), week);
}

/** Accepted ones: they break the blocks they lie on. */
function threeMeetings(week: PlanningWeek, seed: number): PlanningWeek {
  const random = randomFrom(seed);
  let now = week;
  for (let count = 0; count < 3; count++) {
    const startMinute = 540 + 30 * Math.floor(random() * 16);
    const range = { startMinute, endMinute: startMinute + 60 };
    now = withDay(now, Math.floor(random() * 5), ({ immovable, standing }) => ({
      immovable: [...immovable, range],
      standing: standing.map((block) =>
        block.startMinute < range.endMinute && range.startMinute < block.startMinute + block.minutes
          ? { ...block, broken: true }
          : block,
      ),
    }));
  }
  return now;
}
