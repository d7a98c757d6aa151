import { writeFileSync } from 'node:fs';
import { JOINT_CASES } from '../domain/plan/joint-cases.ts';
import { solvedValue } from '../domain/plan/oracle.ts';
import { busyWeeks, CALENDARS, sixPractices } from '../domain/plan/planning-weeks.ts';

/**
 * Writes anew what the solver finds, for each practice alone and for all of them together: `node
 * test/bench/freeze-optima.ts`. Together takes about an hour; what takes the solver longer than a minute is left out.
 */
const SEEDS = [11, 12, 13, 14, 15];
const JOINT_SEEDS = 16;

const alone: string[] = [];
for (const [name, options] of Object.entries(CALENDARS)) {
  for (const practice of sixPractices()) {
    const values: string[] = [];
    for (const seed of SEEDS) {
      const value = await solvedValue(busyWeeks(seed, [practice], options));
      values.push(Math.abs(value!).toFixed(4));
    }
    alone.push(`  { calendar: '${name}', practice: '${practice.id}', values: [${values.join(', ')}] },`);
    console.log(alone.at(-1));
  }
}
writeFileSync(
  new URL('../domain/plan/optima.ts', import.meta.url),
  `/** Written by test/bench/freeze-optima.ts: the best value of each practice alone, by seed. */
export const SEEDS: readonly number[] = [${SEEDS.join(', ')}];

export const OPTIMA = [
${alone.join('\n')}
] as const;
`,
);

const together: string[] = [];
for (const [name, weeksOf] of Object.entries(JOINT_CASES)) {
  const values: string[] = [];
  for (let seed = 1; seed <= JOINT_SEEDS; seed++) {
    const value = await solvedValue(weeksOf(seed));
    if (value !== undefined) values.push(`[${seed}, ${value.toFixed(4)}]`);
  }
  together.push(`  '${name}': [${values.join(', ')}],`);
  console.log(together.at(-1));
}
writeFileSync(
  new URL('../domain/plan/joint-optima.ts', import.meta.url),
  `/** Written by test/bench/freeze-optima.ts: seeds, and the best value of all practices together. */
export const JOINT_OPTIMA: Readonly<Record<string, readonly (readonly [seed: number, value: number])[]>> = {
${together.join('\n')}
};
`,
);
