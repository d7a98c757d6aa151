import type { calendar_v3 } from '@googleapis/calendar';

/** What a local Google is filled with. Events as one would insert them: masters with `recurrence`, exceptions with `recurringEventId`. */
export interface Seed {
  readonly accounts: readonly SeedAccount[];
}

export interface SeedAccount {
  readonly email: string;
  readonly name: string;
  readonly timeZone: string;
  /** Focus time needs a Workspace account. */
  readonly kind: 'workspace' | 'consumer';
  /** Values of the settings resource that differ from Google's defaults. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly calendars: readonly SeedCalendar[];
}

export interface SeedCalendar {
  /** The primary calendar's id is the account's address. */
  readonly id: string;
  readonly summary: string;
  readonly accessRole: 'owner' | 'writer' | 'reader' | 'freeBusyReader';
  readonly timeZone: string;
  readonly colorId?: string;
  readonly events: readonly calendar_v3.Schema$Event[];
}
