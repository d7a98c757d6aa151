import { calendarOf } from './all-writes.ts';
import { wakeTwice } from './killed.ts';
import { decidedOn, writing, written } from './write-path.ts';

/**
 * The write path killed at every pair of moments: once while it writes, and again while it goes on after that. Gives how
 * many pairs there were; throws at the first after which the calendar is not as if nothing had been killed.
 */
export async function killAtEveryPair(told: (first: number) => void = () => {}): Promise<number> {
  const { world, device } = await written();
  const asWritten = calendarOf(world).join('\n');
  await device.close();
  let pairs = 0;
  for (let [first, died] = [0, true]; died; first += 1) {
    told(first);
    for (let [second, diedAgain] = [0, true]; diedAgain; second += 1) {
      const stage = await decidedOn();
      died = await writing(stage, first);
      diedAgain = died && (await writing(stage, second));
      const waiting = await wakeTwice(stage);
      if (waiting > 0 || calendarOf(stage.world).join('\n') !== asWritten)
        throw new Error(
          `killed at ${first}, and then at ${second}: ${waiting} wait\n${calendarOf(stage.world).join('\n')}`,
        );
      await stage.device.close();
      pairs += 1;
    }
  }
  return pairs;
}
