// `npm start`: the product on an executive's calendar, with no Google account and nothing reaching the network.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from '../browsers/built-extension.ts';
import { openChromium } from '../browsers/chromium.ts';
import { findBrowser } from '../browsers/find.ts';
import { startWorld } from '../local-google/world.ts';
import { accountOf } from './account-of.ts';
import { leaveToUser } from './leave-to-user.ts';
import type { DemoOptions } from './options.ts';
import { demoOptions, USAGE } from './options.ts';
import { shootWhatIsThere, shotsInto } from './shots.ts';
import type { Summary } from './summary.ts';
import { walkThePath } from './walk.ts';

const startedMs = performance.now();
const seconds = (): number => Math.round((performance.now() - startedMs) / 100) / 10;
const say = (line: string): void => console.log(`${`${seconds().toFixed(1)} s`.padStart(8)}  ${line}`);

function build(): void {
  for (const script of ['build', 'build:firefox']) {
    const run = spawnSync('npm', ['run', '--silent', script], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (run.status !== 0) throw new Error(`The extension does not build:\n${run.stdout}${run.stderr}`);
  }
}

async function main(options: DemoOptions): Promise<void> {
  say('Building the extension');
  build();
  say('Looking for a browser');
  const path = findBrowser('chromium', say);
  const world = await startWorld({ sampleId: options.calendar });
  say(`The local Google has the calendar of ${world.email}`);
  const opened = await openChromium({
    path,
    extensionFolder: builtFolder('chrome'),
    network: world.network,
    headless: options.headless,
  });
  try {
    if (!options.headless) {
      await leaveToUser(opened, world);
      return;
    }
    const folder = options.screenshots ? '.github/pictures' : options.out;
    mkdirSync(folder, { recursive: true });
    const shots = shotsInto(folder, { numbered: !options.screenshots });
    const walked = await walkThePath({ opened, world, calendar: options.calendar, shots, say });
    const summary: Summary = { completed: true, ...walked, seconds: seconds() };
    if (!options.screenshots)
      writeFileSync(join(folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
    console.log(accountOf(summary, folder));
  } catch (error) {
    if (options.headless) await shootWhatIsThere(opened, options.out);
    throw error;
  } finally {
    await opened.close();
    await world.close();
  }
}

try {
  const options = demoOptions(process.argv.slice(2));
  if (options === 'help') console.log(USAGE);
  else await main(options);
} catch (error) {
  console.error(`\nThe path was not completed: ${error instanceof Error ? error.message : String(error)}`);
  if (process.env['DEBUG']) console.error(error);
  process.exitCode = 1;
}
