import type { Plan } from '../domain/plan/plan.ts';
import type { LookBack } from '../domain/look-back.ts';
import type { WeekView } from '../domain/week-view.ts';
import { done, failed, type Outcome } from '../problems.ts';
import { answerQuestion } from './answer-question.ts';
import { adoptBlocks, removeAllBlocks } from './blocks.ts';
import { answerConflict } from './conflicts.ts';
import { chooseRole, connect, disconnect, leaveSample, reconnect, useSample } from './connect.ts';
import type { SampleCalendar } from './connect.ts';
import { defend } from './defend.ts';
import type { Deps, Edges } from './deps.ts';
import { dismissProblem, drain, retryNow } from './drain.ts';
import { guard } from './guard.ts';
import { lookBack } from './look-back.ts';
import { charter, charterCopied, makeRoom } from './making-room.ts';
import { approvePlan, discardPlan, proposePlan } from './plan.ts';
import { changeProtection, endPause, pause, setLevel } from './protection.ts';
import { publish, publishQueue } from './publish.ts';
import { isDue, scheduleRead } from './schedule.ts';
import { oneAtATime, singleFlight } from './single-flight.ts';
import { aimPanel, dismissWeek, showStrip, showWeek } from './strip.ts';
import { sync } from './sync.ts';
import { undo } from './undo.ts';

export type App = ReturnType<typeof createApp>;

/** A queue just filled is looked at again this soon, should the background die before it has begun. */
const SAFETY_MS = 30_000;

/**
 * All use cases over one set of edges. Reading and writing run one at a time each; changing the account stops
 * what runs for the old one.
 */
export function createApp(edges: Edges) {
  let running = new AbortController();
  const stopRunning = () => {
    running.abort();
    running = new AbortController();
  };

  const readCalendar = oneAtATime(() =>
    guard(async () => {
      // Before anything can go wrong: whatever happens to this read, there will be a next one.
      await scheduleRead(deps);
      const read = await sync(deps, running.signal);
      if (!read.ok) return read;
      const defended = await guard(() => defend(deps));
      await publishQueue(deps);
      if (defended.ok && defended.value) await writeSoon();
      return read;
    }),
  );
  const deps: Deps = { ...edges, readCalendar };
  const drainQueue = oneAtATime(() => guard(() => drain(deps, running.signal)));
  const lookBackOnce = singleFlight(() => guard(() => lookBack(deps, running.signal)));

  /** The decision is on disk: Google is told in the background. */
  const writeSoon = async (): Promise<void> => {
    await deps.wakeAt('drain', deps.clock.nowMs() + SAFETY_MS);
    void drainQueue();
  };

  const thenDrain = async (decided: Promise<Outcome<void>>): Promise<Outcome<void>> => {
    const outcome = await decided;
    if (outcome.ok) await writeSoon();
    return outcome;
  };

  /** Other settings, other plans. */
  const thenDefend = async (changed: Promise<Outcome<void>>): Promise<Outcome<void>> => {
    const outcome = await changed;
    if (outcome.ok) void readCalendar();
    return outcome;
  };

  const onNewAccount = async (work: () => Promise<Outcome<void>>): Promise<Outcome<void>> => {
    stopRunning();
    const outcome = await guard(work);
    if (outcome.ok) void drainQueue();
    return outcome;
  };

  /** What is being written now will stand in the calendar by the time a new plan looks at it. */
  const propose = async (): Promise<Outcome<Plan>> => {
    await drainQueue();
    return guard(() => proposePlan(deps));
  };

  /** Only if the last look at the calendar is old enough. */
  const readIfDue = () => guard(async () => ((await isDue(deps)) ? readCalendar() : done(undefined)));

  return {
    connect: (clientId?: string) => onNewAccount(() => connect(deps, clientId)),
    reconnect: () => onNewAccount(() => reconnect(deps)),
    useSample: (sample: SampleCalendar) => onNewAccount(() => useSample(deps, sample)),
    leaveSample: () => onNewAccount(() => leaveSample(deps)),
    disconnect: () => onNewAccount(() => disconnect(deps)),
    chooseRole: (roleId: string) => guard(() => chooseRole(deps, roleId)),

    sync: readCalendar,
    /** What is written waits first, so that what is read afterwards knows of it. */
    catchUp: async () => {
      await drainQueue();
      return readCalendar();
    },
    drain: drainQueue,
    publish: () => guard(async () => done(await publish(deps))),
    readIfDue,
    /** Somebody opened a page of ours: it must not show yesterday. */
    look: async (): Promise<Outcome<void>> => {
      const shown = await guard(async () => done(await publish(deps)));
      void readIfDue();
      return shown;
    },
    schedule: () => guard(async () => done(await scheduleRead(deps))),

    viewWeek: (week: string): Promise<Outcome<WeekView>> => guard(() => showWeek(deps, week)),
    lookBack: (): Promise<Outcome<LookBack>> => lookBackOnce(),
    proposePlan: propose,
    approvePlan: (planId: string) => thenDrain(guard(() => approvePlan(deps, planId))),
    discardPlan: (planId: string) => guard(() => discardPlan(deps, planId)),
    undo: (decisionId: string) => thenDrain(guard(() => undo(deps, decisionId))),
    answerConflict: (input: Parameters<typeof answerConflict>[1]) =>
      thenDrain(guard(() => answerConflict(deps, input))),
    answerQuestion: (input: Parameters<typeof answerQuestion>[1]) =>
      thenDrain(guard(() => answerQuestion(deps, input))),
    changeProtection: (change: Parameters<typeof changeProtection>[1]) =>
      thenDefend(guard(() => changeProtection(deps, change))),
    pause: (input: Parameters<typeof pause>[1]) => thenDefend(guard(() => pause(deps, input))),
    endPause: () => thenDefend(guard(() => endPause(deps))),
    setLevel: (input: Parameters<typeof setLevel>[1]) => thenDefend(guard(() => setLevel(deps, input))),
    makeRoom: (week: string) => guard(() => makeRoom(deps, week)),
    charter: () => guard(() => charter(deps)),
    charterCopied: (mark: string) => guard(() => charterCopied(deps, mark)),
    adoptBlocks: () => guard(() => adoptBlocks(deps)),
    removeAllBlocks: () => thenDrain(guard(() => removeAllBlocks(deps))),
    retryNow: () => thenDrain(guard(() => retryNow(deps))),
    dismissProblem: (entryId: string) => guard(() => dismissProblem(deps, entryId)),
    redirectUrl: (): Outcome<string> => {
      const url = deps.auth.redirectUrl();
      return url ? done(url) : failed({ code: 'unexpected', detail: 'no redirect address' });
    },

    strip: {
      show: (shown: Parameters<typeof showStrip>[1]) => showStrip(deps, shown),
      dismiss: (week: string) => dismissWeek(deps, week),
      /** For a plan, the plan itself is worked out; nothing is written. */
      aimPanel: async (week: string, intent: unknown): Promise<void> => {
        const aimed = await guard(() => aimPanel(deps, week, intent));
        if (aimed.ok && aimed.value === 'plan') await propose();
      },
    },
  };
}
