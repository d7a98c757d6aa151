import 'fake-indexeddb/auto';
import { createApp } from '../../lib/app/app.ts';
import type { Edges, Grants } from '../../lib/app/deps.ts';
import { currentGrant } from '../../lib/app/current-grant.ts';
import { PRESETS } from '../../lib/domain/defaults.ts';
import { retryDelayMs } from '../../lib/google/backoff.ts';
import { createCalendarClient } from '../../lib/google/client.ts';
import { pullBlocks } from '../../lib/google/pull-blocks.ts';
import { pullWindow } from '../../lib/google/pull.ts';
import { findWritten } from '../../lib/google/push-find.ts';
import { resultOf } from '../../lib/google/push-result.ts';
import { performWrite } from '../../lib/google/push.ts';
import { EVENTS_SCOPE } from '../../lib/google/scopes.ts';
import { blockBody, seriesBody } from '../../lib/google/to-event.ts';
import { extrasAmong } from '../../lib/google/extras.ts';
import { createTokenSource } from '../../lib/google/token-source.ts';
import type { AuthProvider, Grant } from '../../lib/google/auth-provider.ts';
import { blockWordsFor } from '../../lib/i18n/block-words.ts';
import { openDatabase } from '../../lib/history/database.ts';
import { createHistory } from '../../lib/history/history.ts';
import { done, failed } from '../../lib/problems.ts';
import { readSettings } from '../../lib/settings/read-settings.ts';
import { createStandIn, type StandIn } from '../../lib/stand-in/handle.ts';
import type { Seed } from '../../lib/stand-in/seed.ts';
import { createLiveStore, type SessionArea } from '../../lib/state/live-store.ts';
import { expandWeekly } from '../../lib/stand-in/weekly.ts';

export const ADA = 'ada@lovelace.example';
export const BERLIN = 'Europe/Berlin';
/** Wednesday, 11 March 2026, 10:00 in Berlin; the clocks change in the third week after. */
export const WEDNESDAY_MS = Date.UTC(2026, 2, 11, 9);
export const CLIENT_ID = '123-test.apps.googleusercontent.com';

let databases = 0;

/** Another machine of the same user: what it keeps, and what happens around its steps and requests. */
export interface Machine {
  readonly databaseName: string;
  /** Changed in place. */
  readonly session: Record<string, unknown>;
  /** 0 ≤ x < 1. */
  random(): number;
  step(name: string): Promise<void>;
  handle(request: Request): Promise<Response>;
}

/** One user's machine and the Google it talks to. The machine can be killed and started again. */
export class World {
  nowMs = WEDNESDAY_MS;
  readonly google: StandIn;
  readonly databaseName = `test-${++databases}`;
  session: Record<string, unknown> = {};
  wakes: { job: string; atMs: number }[] = [];
  /** What the user does in Google's window. */
  consent: 'allow' | 'deny' | 'close' = 'allow';
  silent: 'works' | 'needs-user' = 'works';
  signedInAs = ADA;
  /** Called around every step to the disk or to Google; may never come back. */
  step: (name: string) => Promise<void> = async () => {};

  constructor(seed: Seed) {
    this.google = createStandIn({
      clock: { nowMs: () => this.nowMs },
      random: () => 0.5,
      expand: expandWeekly,
    });
    this.google.control.seed(seed);
  }

  /** A background as after a cold start: nothing in memory. On the world's own machine, unless another is named. */
  start(machine: Partial<Machine> = {}) {
    const { databaseName = this.databaseName, step = (name: string) => this.step(name) } = machine;
    const session = () => machine.session ?? this.session;
    const handle = machine.handle ?? ((request: Request) => this.google.handle(request));
    const random = machine.random ?? (() => 0.5);
    const clock = { nowMs: () => this.nowMs, random, zone: () => BERLIN };
    const history = stepped(createHistory(openDatabase(databaseName)), step);
    const area: SessionArea = {
      get: async (key) => ({ [key]: session()[key] }),
      set: async (items) => {
        Object.assign(session(), structuredClone(items));
      },
    };
    const live = createLiveStore(area, () => {});
    const grants: Grants = {
      read: async (accountId) => {
        const kept = session()['grant'] as { accountId: string; grant: Grant } | undefined;
        return kept?.accountId === accountId ? kept.grant : undefined;
      },
      write: async (grant, accountId) => {
        session()['grant'] = { accountId, grant };
      },
      drop: async () => {
        delete session()['grant'];
      },
    };
    const auth = this.#auth();
    const tokens = createTokenSource({
      auth,
      grants: currentGrant(grants, history),
      clock,
      request: async () => ({ clientId: CLIENT_ID, scopes: [EVENTS_SCOPE] }),
    });
    const fetch = async (request: Request) => {
      await step(`before ${request.method}`);
      const response = await handle(request);
      await step(`after ${request.method}`);
      return response;
    };
    const client = createCalendarClient({ fetch, tokens });
    const edges: Edges = {
      clock,
      history,
      live,
      readSettings,
      presets: async () => PRESETS,
      auth,
      grants,
      buildClientId: CLIENT_ID,
      scopes: [EVENTS_SCOPE],
      blockWords: blockWordsFor('en'),
      google: {
        client,
        clientOf: (token) =>
          createCalendarClient({
            fetch,
            tokens: { token: async () => done(token), invalidate: async () => {} },
          }),
        pullWindow,
        pullBlocks,
        performWrite,
        findWritten,
        resultOf,
        seriesBody,
        blockBody,
        extrasAmong,
        retryDelayMs,
      },
      sample: {
        client,
        forget: () => {},
      },
      wakeAt: async (job, atMs) => void this.wakes.push({ job, atMs }),
      isWatched: async () => false,
    };
    return { app: createApp(edges), deps: edges, live: () => live.read() };
  }

  /** Series and single events of ours that stand in Ada's calendar. */
  blocks() {
    return this.google.control
      .storedEvents(ADA, ADA)
      .filter((event) => event.extendedProperties?.private?.['hoh'] && event.status !== 'cancelled');
  }

  writes() {
    return this.google.control
      .log()
      .filter((request) => request.method !== 'GET' && request.call?.includes('Events'));
  }

  #auth(): AuthProvider {
    const grant = () => {
      const token = this.google.control.mintToken({ email: this.signedInAs, scopes: [EVENTS_SCOPE] });
      return done({ ...token, scopes: ['calendar.events.owned'] });
    };
    return {
      connect: async () => {
        if (this.consent === 'allow') return grant();
        return failed({ code: this.consent === 'deny' ? 'consent-denied' : 'consent-closed' });
      },
      renew: async () => (this.silent === 'works' ? grant() : failed({ code: 'sign-in-needed' })),
      revoke: async () => done(undefined),
      redirectUrl: () => 'https://example.chromiumapp.org/',
    };
  }
}

/** Takes back what the pages offer to take back. */
export async function undoLast({ app, live }: Pick<ReturnType<World['start']>, 'app' | 'live'>) {
  return app.undo((await live()).undo?.decisionId ?? 'nothing');
}

/** The same object, with a step before and after each call. */
function stepped<T extends object>(target: T, step: (name: string) => Promise<void>): T {
  return new Proxy(target, {
    get(object, name) {
      const value: unknown = Reflect.get(object, name);
      if (typeof value !== 'function') return value;
      return async (...input: unknown[]) => {
        await step(`before ${String(name)}`);
        const result: unknown = await (value as (...all: unknown[]) => unknown).apply(object, input);
        await step(`after ${String(name)}`);
        return result;
      };
    },
  });
}
