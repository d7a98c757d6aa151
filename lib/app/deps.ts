import type { Clock } from '../clock.ts';
import type { DateString } from '../domain/civil.ts';
import type { Presets } from '../domain/starting-settings.ts';
import type { AuthProvider, Grant } from '../google/auth-provider.ts';
import type { retryDelayMs } from '../google/backoff.ts';
import type { CalendarClient } from '../google/calendar-client.ts';
import type { pullBlocks } from '../google/pull-blocks.ts';
import type { pullWindow } from '../google/pull.ts';
import type { resultOf } from '../google/push-result.ts';
import type { performWrite } from '../google/push.ts';
import type { seriesBody } from '../google/to-event.ts';
import type { History } from '../history/history.ts';
import type { readSettings } from '../settings/read-settings.ts';
import type { LiveStore } from '../state/live-store.ts';

export interface Grants {
  read(): Promise<Grant | undefined>;
  write(grant: Grant | undefined): Promise<void>;
}

/** Everything a use case needs from outside; the background puts it together. */
export interface Deps {
  readonly clock: Clock;
  readonly history: History;
  readonly live: LiveStore;
  readonly readSettings: typeof readSettings;
  presets(): Promise<Presets>;
  readonly auth: AuthProvider;
  readonly grants: Grants;
  /** The client id this build was made with, if any. */
  readonly buildClientId: string | undefined;
  readonly scopes: readonly string[];
  readonly google: {
    /** Speaks for whoever is signed in. */
    readonly client: CalendarClient;
    readonly pullWindow: typeof pullWindow;
    readonly pullBlocks: typeof pullBlocks;
    readonly performWrite: typeof performWrite;
    readonly resultOf: typeof resultOf;
    readonly seriesBody: typeof seriesBody;
    readonly retryDelayMs: typeof retryDelayMs;
  };
  readonly sample: {
    readonly client: CalendarClient;
    /** Who lives in it; nothing where there is no such sample. */
    find(sampleId: string): Promise<{ readonly email: string; readonly roleId: string } | undefined>;
    /** Lays the calendar out around this day. Nothing of an earlier sample remains. */
    open(sampleId: string, today: DateString): Promise<void>;
    close(): void;
  };
  /** Wakes the background and calls the named job then, even if it was stopped meanwhile. */
  wakeAt(job: 'sync' | 'drain', atMs: number): Promise<void>;
}
