// More and longer runs than `npm test` has time for, new ones each time, and every pair of crashes of the write path:
// `node test/soak.ts [--runs 1000] [--steps 60] [--seed 7] [--path 3:1:0] [--without-pairs]`.
import { parseArgs } from 'node:util';
import { killAtEveryPair } from './app/model/kill-pairs.ts';
import { runAll } from './app/model/run.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    steps: { type: 'string', default: '60' },
    seed: { type: 'string' },
    path: { type: 'string' },
    'without-pairs': { type: 'boolean', default: false },
  },
});

const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const [runs, steps] = [Number(values.runs), Number(values.steps)];

async function timed(what: string, work: () => Promise<string>): Promise<void> {
  console.log(what);
  const startedMs = performance.now();
  const said = await work();
  console.log(`  ${said}, after ${((performance.now() - startedMs) / 1000).toFixed(0)} s`);
}

await timed(`${runs} runs of ${steps} steps, seed ${seed}`, async () => {
  const { path } = values;
  const told = (failure: string) => console.error(`${failure}\nlooking for the shortest run that fails …`);
  const { failure, did } = await runAll({ runs, steps, seed, told, ...(path === undefined ? {} : { path }) });
  if (failure !== undefined) {
    console.error(failure);
    process.exit(1);
  }
  for (const [name, times] of [...did].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`  ${name}: ${times}`);
  return 'all hold';
});
if (!values['without-pairs']) {
  await timed('every pair of crashes of the write path', async () => `${await killAtEveryPair()} pairs hold`);
}
