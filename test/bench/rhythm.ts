import { rhythmWeeks } from '../../lib/domain/plan/apply.ts';
import { planningWeeks } from '../../lib/domain/plan/input.ts';
import { proposePlan } from '../../lib/domain/plan/propose.ts';
import { rhythm } from '../../lib/domain/plan/rhythm.ts';
import { valueOfRhythm } from '../../lib/domain/plan/value.ts';
import { solvedValue } from '../domain/plan/oracle.ts';
import { busyWeeks, CALENDARS, randomFrom, sixPractices } from '../domain/plan/planning-weeks.ts';
import { executive } from './executive.ts';
import { at, report, timed } from './timing.ts';

export async function benchRhythm({ withSolver }: { readonly withSolver: boolean }): Promise<void> {
  const practices = sixPractices();
  const budget = 'median below 15 ms, never 100 ms';
  const facts = Array.from({ length: 40 }, (_, seed) =>
    executive({ random: randomFrom(seed), monday: '2026-11-16', weeks: 9, perWeek: 22 }),
  );
  const chosen = timed(40, (index) =>
    rhythm(planningWeeks({ ...facts[index]! }, rhythmWeeks(facts[index]!))),
  );
  report('rhythm from facts, six practices, 200 events', chosen, budget);
  const proposed = timed(40, (index) => proposePlan({ facts: { ...facts[index]! }, planId: 'bench' }));
  report('whole plan with before and after', proposed, 'none');
  for (const [name, options] of Object.entries(CALENDARS)) {
    const weeks = Array.from({ length: 40 }, (_, seed) => busyWeeks(seed, practices, options));
    report(
      `rhythm, ${name}`,
      timed(40, (index) => rhythm(weeks[index]!)),
      budget,
    );
  }
  if (!withSolver) return;
  for (const [name, options] of Object.entries(CALENDARS)) {
    const ratios: number[] = [];
    for (const seed of [1, 2, 3]) ratios.push(...(await ratiosOf(busyWeeks(seed, practices, options))));
    ratios.sort((a, b) => a - b);
    const [least, median] = [at(ratios, 0).toFixed(6), at(ratios, 0.5).toFixed(6)];
    console.log(`value ÷ optimum, ${name.padEnd(35)} least ${least}, median ${median} of ${ratios.length}`);
  }
}

/** The value of each practice's series over the best the solver finds for it beside the earlier ones. */
async function ratiosOf(weeks: ReturnType<typeof busyWeeks>): Promise<number[]> {
  const { series } = rhythm(weeks);
  const ratios: number[] = [];
  for (const [order, { id }] of weeks[0]!.practices.entries()) {
    const rank = (practiceId: string): number =>
      weeks[0]!.practices.findIndex((one) => one.id === practiceId);
    const earlier = series.filter((one) => rank(one.practiceId) < order);
    const own = valueOfRhythm({ series: series.filter((one) => one.practiceId === id) }, weeks);
    const best = await solvedValue(order, weeks, earlier);
    ratios.push(best < 1e-6 ? 1 : own / best);
  }
  return ratios;
}
