// Everything that must hold, in one run: `npm test`. Ends with the line `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import type { Count } from './test-count.ts';
import { countTests } from './test-count.ts';

interface Step {
  readonly name: string;
  /** An npm script, with its arguments. */
  readonly script: readonly string[];
  /** Where vitest leaves its account; without it the step itself is the one thing counted. */
  readonly report?: string;
}

interface Done extends Count {
  readonly name: string;
  readonly seconds: number;
}

const REPORTS = 'out/test';

const STEPS: readonly Step[] = [
  { name: 'types', script: ['types'] },
  { name: 'lint', script: ['lint'] },
  { name: 'format', script: ['format:check'] },
  { name: 'unused', script: ['unused'] },
  { name: 'build and zip', script: ['zip'] },
  vitest('unit', 'test:unit'),
  vitest('journeys', 'test:e2e'),
];

function vitest(name: string, script: string): Step {
  const report = `${REPORTS}/${name}.json`;
  return {
    name,
    report,
    script: [script, '--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  };
}

function runScript(script: readonly string[]): Promise<number> {
  const npm = spawn('npm', ['run', '--silent', ...script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    npm.on('error', () => resolve(1)).on('close', (code) => resolve(code ?? 1));
  });
}

async function runStep(step: Step): Promise<Done> {
  console.log(`\n── ${step.name}`);
  const startedMs = performance.now();
  const code = await runScript(step.script);
  const count = step.report
    ? countTests(step.report, code)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  return { name: step.name, seconds: (performance.now() - startedMs) / 1000, ...count };
}

function table(steps: readonly Done[]): string {
  const rows = steps.map(({ name, passed, failed, skipped, seconds }) =>
    [
      name.padEnd(16),
      String(passed).padStart(7),
      String(failed).padStart(7),
      String(skipped).padStart(8),
      `${seconds.toFixed(1)} s`.padStart(9),
    ].join(''),
  );
  return ['\n                 passed failed skipped', ...rows].join('\n');
}

/** `npm test -- unit journeys` runs these steps only. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. There are: ${STEPS.map((step) => step.name).join(', ')}.`,
  );
  process.exit(2);
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const finished: Done[] = [];
for (const step of STEPS) {
  if (wanted.length === 0 || wanted.includes(step.name)) finished.push(await runStep(step));
}
console.log(table(finished));
const passed = finished.reduce((sum, step) => sum + step.passed, 0);
const failed = finished.reduce((sum, step) => sum + step.failed, 0);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
