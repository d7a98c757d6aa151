import type { Clock } from '../clock.ts';
import type { Presets } from '../domain/starting-settings.ts';
import type { AuthProvider, Grant } from '../google/auth-provider.ts';
import type { retryDelayMs } from '../google/backoff.ts';
import type { CalendarClient } from '../google/calendar-client.ts';
import type { pullBlocks } from '../google/pull-blocks.ts';
import type { pullWindow } from '../google/pull.ts';
import type { findWritten } from '../google/push-find.ts';
import type { resultOf } from '../google/push-result.ts';
import type { performWrite } from '../google/push.ts';
import type { blockBody, seriesBody } from '../google/to-event.ts';
import type { extrasAmong } from '../google/extras.ts';
import type { History } from '../history/history.ts';
import type { BlockWords } from '../i18n/block-words.ts';
import type { Outcome } from '../problems.ts';
import type { readSettings } from '../settings/read-settings.ts';
import type { LiveStore } from '../state/live-store.ts';

/** Permissions by account: what was granted for one is never used for another. */
export interface Grants {
  read(accountId: string): Promise<Grant | undefined>;
  write(grant: Grant, accountId: string): Promise<void>;
  drop(): Promise<void>;
}

/** Everything the use cases need from outside; the background puts it together. */
export interface Edges {
  readonly clock: Clock;
  readonly history: History;
  readonly live: LiveStore;
  readonly readSettings: typeof readSettings;
  presets(): Promise<Presets>;
  readonly auth: AuthProvider;
  readonly grants: Grants;
  readonly blockWords: BlockWords;
  /** The client id this build was made with, if any. */
  readonly buildClientId: string | undefined;
  readonly scopes: readonly string[];
  readonly google: {
    /** Speaks for the current account. */
    readonly client: CalendarClient;
    /** Speaks for whoever a token belongs to, before that is known. */
    clientOf(accessToken: string): CalendarClient;
    readonly pullWindow: typeof pullWindow;
    readonly pullBlocks: typeof pullBlocks;
    readonly performWrite: typeof performWrite;
    readonly findWritten: typeof findWritten;
    readonly resultOf: typeof resultOf;
    readonly seriesBody: typeof seriesBody;
    readonly blockBody: typeof blockBody;
    readonly extrasAmong: typeof extrasAmong;
    readonly retryDelayMs: typeof retryDelayMs;
  };
  readonly sample: {
    /** Speaks to the calendar in the note `sample-seed`. */
    readonly client: CalendarClient;
    /** What is in memory is of another sample. */
    forget(): void;
  };
  /** Wakes the background and calls the named job then, even if it was stopped meanwhile. */
  wakeAt(job: 'sync' | 'drain', atMs: number): Promise<void>;
  /** Somebody looks at the calendar, or at a page of ours. */
  isWatched(): Promise<boolean>;
}

/** What a use case gets: the edges, and the reading that all of them share. */
export interface Deps extends Edges {
  /** Reads the current account's calendar. A read asked for during another one comes after it. */
  readCalendar(): Promise<Outcome<void>>;
}
