import { writeFileSync } from 'node:fs';
import { solvedValue } from '../domain/plan/oracle.ts';
import { busyWeeks, CALENDARS, sixPractices } from '../domain/plan/planning-weeks.ts';

/** Writes anew what the solver finds for each kind of calendar and practice: `node test/bench/freeze-optima.ts`. */
const SEEDS = [11, 12, 13, 14, 15];

const lines: string[] = [];
for (const [name, options] of Object.entries(CALENDARS)) {
  for (const practice of sixPractices()) {
    const values: string[] = [];
    for (const seed of SEEDS) {
      const value = await solvedValue(0, busyWeeks(seed, [practice], options), []);
      values.push(Math.abs(value).toFixed(4));
    }
    lines.push(`  { calendar: '${name}', practice: '${practice.id}', values: [${values.join(', ')}] },`);
    console.log(lines.at(-1));
  }
}
writeFileSync(
  new URL('../domain/plan/optima.ts', import.meta.url),
  `/** Written by test/bench/freeze-optima.ts: the best value of each practice alone, by seed. */
export const SEEDS: readonly number[] = [${SEEDS.join(', ')}];

export const OPTIMA = [
${lines.join('\n')}
] as const;
`,
);
