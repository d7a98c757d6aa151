import { benchRhythm } from './rhythm.ts';
import { benchViewWeek } from './view-week.ts';

/** `npm run bench`: how fast and how good. `--no-solver` leaves out the slow comparison with the optimum. */
benchViewWeek();
await benchRhythm({ withSolver: !process.argv.includes('--no-solver') });
