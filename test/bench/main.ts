import { benchBrowser } from './browser.ts';
import { benchChurn } from './churn.ts';
import { benchRepair } from './repair.ts';
import { benchRhythm } from './rhythm.ts';
import { benchViewWeek } from './view-week.ts';

/**
 * `npm run bench`: how fast and how good. `--no-solver` leaves out the slow comparison with the optimum, `--no-browser`
 * what is measured in Chromium on the build, `--browser` all else. It prints, and fails at nothing it measures.
 */
const asked = (flag: string): boolean => process.argv.includes(flag);

if (!asked('--browser')) {
  benchViewWeek();
  await benchRhythm({ withSolver: !asked('--no-solver') });
  benchChurn();
  await benchRepair({ withSolver: !asked('--no-solver') });
}
if (!asked('--no-browser')) await benchBrowser();
