import { SLOTS } from './grid.ts';
import type { Prices } from './rhythm-prices.ts';
import { worthOfSchedule, type Schedule, type SeriesProblem } from './series-problem.ts';
import type { WeekRoom } from './week-room.ts';

/** So many schedules are tried at most: what has not been found by then is not looked for. */
const MOST_TRIES = 20_000;
/** The best combination mostly loses little: the search looks within these shares of what may be lost, one by one. */
const REACHES = [0.15, 0.3, 0.45, 0.6, 0.8, 1];
const WORD = 32;
/** Schedules of one practice: three words. */
const MOST_COLUMNS = 96;

interface Column {
  readonly schedule: Schedule;
  readonly worth: number;
  /** What it is worth less than its practice's best answer to the prices. */
  readonly gap: number;
  /** Of each day. */
  readonly quarters: Int32Array;
}

/** Practices in turn, and of each the columns by gap, filled up to whole words so that sets of columns are bit sets. */
interface Combination {
  readonly turns: readonly { readonly from: number; readonly to: number }[];
  readonly columns: readonly (Column | undefined)[];
  /** For each column the set of those that want the same time. */
  readonly clashes: readonly Int32Array[];
  /** For each turn the columns and the quarters of each day that the earlier ones leave. */
  readonly left: readonly Int32Array[];
  readonly room: readonly Int32Array[];
  readonly ceiling: number;
  readonly chosen: Column[];
  reach: number;
  tries: number;
  floor: number;
  best: readonly Schedule[] | undefined;
}

/**
 * The best way to take one of the given schedules for each practice, no two in each other's way, if it is worth more
 * than `floor`. No combination is worth more than the ceiling of the prices less the gaps of its members.
 */
export function combined(
  problems: readonly SeriesProblem[],
  schedules: readonly (readonly Schedule[])[],
  { quarters }: WeekRoom,
  prices: Prices,
  floor: number,
): readonly Schedule[] | undefined {
  const { ceiling } = prices;
  const columns: (Column | undefined)[] = [];
  const turns = schedules.map((some, order) => {
    const different = new Map(some.map((schedule) => [nameOf(schedule), schedule]));
    const own = [...different.values()]
      .map((schedule) => columnOf(schedule, problems[order]!, prices, order))
      .filter(({ gap }) => gap < ceiling - floor)
      .sort((a, b) => a.gap - b.gap || b.worth - a.worth)
      .slice(0, MOST_COLUMNS);
    const from = columns.length / WORD;
    columns.push(...own);
    while (columns.length % WORD > 0) columns.push(undefined);
    return { from, to: columns.length / WORD };
  });
  const words = columns.length / WORD;
  const combination: Combination = {
    turns,
    columns,
    clashes: clashesOf(columns),
    left: [...turns, {}].map(() => new Int32Array(words)),
    room: [...turns, {}].map(() => Int32Array.from(quarters)),
    ceiling,
    chosen: [],
    reach: 0,
    tries: 0,
    floor,
    best: undefined,
  };
  for (const [at, column] of columns.entries()) if (column) combination.left[0]![at >> 5]! |= 1 << (at & 31);
  for (const share of REACHES) {
    combination.reach = share * (ceiling - combination.floor);
    choose(combination, 0, 0, 0);
  }
  return combination.best;
}

/** Takes each column left of the practice whose turn it is, and goes on with what that leaves of the later ones'. */
function choose(combination: Combination, turn: number, worth: number, gap: number): void {
  const { turns, columns, clashes, ceiling, chosen } = combination;
  if (turn === turns.length) {
    if (worth <= combination.floor) return;
    combination.floor = worth;
    combination.best = chosen.map(({ schedule }) => schedule);
    return;
  }
  const left = combination.left[turn]!;
  const next = combination.left[turn + 1]!;
  let rest = gap;
  for (let later = turn + 1; later < turns.length; later++) {
    const least = firstOf(left, turns[later]!.from, turns[later]!.to);
    if (least < 0) return;
    rest += columns[least]!.gap;
  }
  const { from, to } = turns[turn]!;
  for (let word = from; word < to; word++) {
    for (let bits = left[word]!; bits !== 0; bits &= bits - 1) {
      const at = word * WORD + lowestBit(bits);
      const column = columns[at]!;
      if (rest + column.gap >= Math.min(combination.reach, ceiling - combination.floor)) return;
      if (combination.tries++ >= MOST_TRIES) return;
      if (!leavesRoom(combination, turn, column)) continue;
      const clashing = clashes[at]!;
      for (let index = 0; index < next.length; index++) next[index] = left[index]! & ~clashing[index]!;
      chosen[turn] = column;
      choose(combination, turn + 1, worth + column.worth, gap + column.gap);
    }
  }
}

/** Whether the daily limit leaves room for the column; the next turn finds what is left then. */
function leavesRoom({ room }: Combination, turn: number, { quarters }: Column): boolean {
  const next = room[turn + 1]!;
  for (let day = 0; day < next.length; day++) {
    next[day] = room[turn]![day]! - quarters[day]!;
    if (next[day]! < 0) return false;
  }
  return true;
}

function firstOf(set: Int32Array, from: number, to: number): number {
  for (let word = from; word < to; word++) if (set[word] !== 0) return word * WORD + lowestBit(set[word]!);
  return -1;
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function nameOf(schedule: Schedule): string {
  const names = schedule.map(({ option, days }) => `${option.index}:${days.join('')}`);
  return names.sort().join(' ');
}

/** The quarters of the week that a schedule takes: `day × SLOTS + quarter`. */
function quartersOf(schedule: Schedule): number[] {
  const quarters: number[] = [];
  for (const { option, days } of schedule) {
    for (const day of days) {
      for (let slot = 0; slot < option.length; slot++) quarters.push(day * SLOTS + option.start + slot);
    }
  }
  return quarters;
}

function clashesOf(columns: readonly (Column | undefined)[]): Int32Array[] {
  const words = columns.length / WORD;
  const takers = new Map<number, Int32Array>();
  const taken = columns.map((column) => quartersOf(column?.schedule ?? []));
  for (const [at, quarters] of taken.entries()) {
    for (const quarter of quarters) {
      const set = takers.get(quarter) ?? new Int32Array(words);
      set[at >> 5]! |= 1 << (at & 31);
      takers.set(quarter, set);
    }
  }
  return taken.map((quarters) => {
    const clashing = new Int32Array(words);
    for (const quarter of quarters) {
      const set = takers.get(quarter)!;
      for (let word = 0; word < words; word++) clashing[word]! |= set[word]!;
    }
    return clashing;
  });
}

function columnOf(
  schedule: Schedule,
  problem: SeriesProblem,
  { price, shares }: Prices,
  order: number,
): Column {
  const worth = worthOfSchedule(problem, schedule);
  const quarters = new Int32Array(problem.room.length);
  let gap = shares[order]! - worth;
  for (const quarter of quartersOf(schedule)) {
    gap += price[quarter]!;
    quarters[Math.floor(quarter / SLOTS)]!++;
  }
  return { schedule, worth, gap, quarters };
}
