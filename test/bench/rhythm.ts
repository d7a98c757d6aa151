import { rhythmWeeks } from '../../lib/domain/plan/apply.ts';
import { planningWeeks } from '../../lib/domain/plan/input.ts';
import { proposePlan } from '../../lib/domain/plan/propose.ts';
import { rhythm } from '../../lib/domain/plan/rhythm.ts';
import { valueOfRhythm } from '../../lib/domain/plan/value.ts';
import { JOINT_CASES } from '../domain/plan/joint-cases.ts';
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
  for (const [name, weeksOf] of Object.entries(JOINT_CASES)) {
    const ratios: number[] = [];
    for (const seed of [101, 102]) {
      const weeks = weeksOf(seed);
      const best = await solvedValue(weeks);
      // What takes the solver too long is left out, and counted out.
      if (best !== undefined) ratios.push(best < 1e-6 ? 1 : valueOfRhythm(rhythm(weeks), weeks) / best);
    }
    if (ratios.length === 0) continue;
    ratios.sort((a, b) => a - b);
    const [least, median] = [at(ratios, 0).toFixed(6), at(ratios, 0.5).toFixed(6)];
    console.log(`rhythm ÷ optimum, ${name.padEnd(41)} least ${least}, median ${median} of ${ratios.length}`);
  }
}
