import { writeFileSync } from 'node:fs';
import { REPAIR_WEEKS, weekOfKind } from '../domain/plan/repair-weeks.ts';
import { solvedWeek } from '../domain/plan/week-oracle.ts';

/** Writes anew what the solver finds for each kind of week to be repaired: `node test/bench/freeze-week-optima.ts`. */
const lines: string[] = [];
for (const [kind, { frozen }] of Object.entries(REPAIR_WEEKS)) {
  const values: string[] = [];
  for (let seed = 1; seed <= frozen; seed++) {
    const value = await solvedWeek(weekOfKind(kind, seed));
    values.push(Math.abs(value).toFixed(7));
  }
  lines.push(`  { kind: '${kind}', values: [${values.join(', ')}] },`);
  console.log(lines.at(-1));
}
writeFileSync(
  new URL('../domain/plan/week-optima.ts', import.meta.url),
  `/** Written by test/bench/freeze-week-optima.ts: the best value of each kind of week, for the seeds from 1 on. */
export const WEEK_OPTIMA = [
${lines.join('\n')}
] as const;
`,
);
