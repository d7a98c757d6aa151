import { combined } from './rhythm-combine.ts';
import { bid, biddingFor, worthsAt, type Bidding } from './rhythm-prices.ts';
import { worthOf, worthOfSchedule, type Schedule, type SeriesProblem } from './series-problem.ts';
import { bestSeries, goodSeries } from './series-search.ts';
import { roomWithout, worthsIn, type WeekRoom } from './week-room.ts';

/** After so many rounds of bidding what came out of it is combined; then it goes on. */
const ROUNDS = [12, 12];
/** Where no more than this share of the worth is left to be won at most, the best has always been found. */
const CLOSE = 0.02;
/** Good schedules of one practice that are combined with the others'. */
const MOST_SCHEDULES = 40;
/** Of what may be won at most, so much may be lost by one practice. */
const SLACK_SHARE = 0.8;
/** Less is not worth looking for. */
const ENOUGH = worthOf(0.001);

/**
 * Series for all practices at once. First each has its best ones beside those of the earlier practices. Then the
 * practices bid for the room: at prices that make their wishes compatible, the schedules that are almost best for each
 * are combined, one for each practice, as well as they can be.
 */
export function jointSeries(problems: readonly SeriesProblem[], room: WeekRoom): readonly Schedule[] {
  const inTurn: Schedule[] = [];
  for (const problem of problems) inTurn.push(answerTo(problem, roomWithout(room, inTurn)));
  const known: (readonly Schedule[])[] = [inTurn];
  let best = improved(inTurn, problems, room);
  const bidding = biddingFor(problems, room);
  for (const rounds of ROUNDS) {
    const worth = totalWorth(problems, best);
    bid(bidding, worth + ENOUGH, rounds);
    if (bidding.best.ceiling <= worth + ENOUGH) break;
    known.push(best);
    const schedules = schedulesOf(bidding, known, worth);
    const better = combined(problems, schedules, room, bidding.best, worth);
    if (better) best = improved(better, problems, room);
    if (bidding.best.ceiling <= (1 + CLOSE) * totalWorth(problems, best)) return best;
  }
  return withPairsAnew(best, problems, room);
}

/** Gives up the series of two practices and lets first the one and then the other choose anew, as long as that helps. */
function withPairsAnew(
  given: readonly Schedule[],
  problems: readonly SeriesProblem[],
  room: WeekRoom,
): readonly Schedule[] {
  const pairs = problems.flatMap((_, one) =>
    problems.flatMap((_, other) => (one === other ? [] : [[one, other] as const])),
  );
  let best = given;
  let worth = totalWorth(problems, best);
  for (let at = 0, same = 0; same < pairs.length; at = (at + 1) % pairs.length, same++) {
    const pair = pairs[at]!;
    const schedules = best.map((schedule, order) => (pair.includes(order) ? [] : schedule));
    for (const order of pair) {
      schedules[order] = answerTo(problems[order]!, roomWithout(room, schedules));
    }
    if (totalWorth(problems, schedules) <= worth) continue;
    best = improved(schedules, problems, room);
    worth = totalWorth(problems, best);
    same = 0;
  }
  return best;
}

/** What may be combined: for each practice all that was best for it once, and what is almost best at the last prices. */
function schedulesOf(
  { problems, best, answers }: Bidding,
  known: readonly (readonly Schedule[])[],
  worth: number,
): Schedule[][] {
  const wanted = { effort: 1500, most: MOST_SCHEDULES, slack: SLACK_SHARE * (best.ceiling - worth) };
  return problems.map((problem, order) => [
    ...goodSeries(problem, worthsAt(best.price, problem), wanted),
    ...[...answers, ...known].map((some) => some[order]!),
    [],
  ]);
}

/** Chooses anew for one practice after the other, all others as they are, until none can be better. */
function improved(
  given: readonly Schedule[],
  problems: readonly SeriesProblem[],
  room: WeekRoom,
): readonly Schedule[] {
  const schedules = [...given];
  for (let order = 0, same = 0; same < problems.length; order = (order + 1) % problems.length) {
    const problem = problems[order]!;
    const others = schedules.filter((_, index) => index !== order);
    const answer = answerTo(problem, roomWithout(room, others), schedules[order]);
    const better = worthOfSchedule(problem, answer) > worthOfSchedule(problem, schedules[order]!);
    if (better) schedules[order] = answer;
    same = better ? 1 : same + 1;
  }
  return schedules;
}

function answerTo(problem: SeriesProblem, room: WeekRoom, guess?: Schedule): Schedule {
  const quarters = problem.room.map((left, day) => Math.min(left, room.quarters[day]!));
  return bestSeries(problem, worthsIn(room, problem), quarters, guess);
}

function totalWorth(problems: readonly SeriesProblem[], schedules: readonly Schedule[]): number {
  return problems.reduce((sum, problem, order) => sum + worthOfSchedule(problem, schedules[order]!), 0);
}
