import type { Plan } from '../domain/plan/plan.ts';
import type { LookBack } from '../domain/look-back.ts';
import type { WeekView } from '../domain/week-view.ts';
import { done, failed, type Outcome } from '../problems.ts';
import { adoptBlocks, removeAllBlocks, undoLastPlan } from './blocks.ts';
import { chooseRole, connect, disconnect, leaveSample, reconnect, useSample } from './connect.ts';
import type { SampleCalendar } from './connect.ts';
import type { Deps, Edges } from './deps.ts';
import { dismissProblem, drain, retryNow } from './drain.ts';
import { guard } from './guard.ts';
import { lookBack } from './look-back.ts';
import { approvePlan, discardPlan, proposePlan } from './plan.ts';
import { publish } from './publish.ts';
import { isDue, scheduleRead } from './schedule.ts';
import { oneAtATime, singleFlight } from './single-flight.ts';
import { aimPanel, dismissWeek, showStrip, showWeek } from './strip.ts';
import { sync } from './sync.ts';

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
      return sync(deps, running.signal);
    }),
  );
  const deps: Deps = { ...edges, readCalendar };
  const drainQueue = oneAtATime(() => guard(() => drain(deps, running.signal)));
  const lookBackOnce = singleFlight(() => guard(() => lookBack(deps, running.signal)));

  /** The decision is on disk: the user has their answer now, Google is told in the background. */
  const thenDrain = async (decided: Promise<Outcome<void>>): Promise<Outcome<void>> => {
    const outcome = await decided;
    if (!outcome.ok) return outcome;
    await deps.wakeAt('drain', deps.clock.nowMs() + SAFETY_MS);
    void drainQueue();
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
    undoLastPlan: () => thenDrain(guard(() => undoLastPlan(deps))),
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
