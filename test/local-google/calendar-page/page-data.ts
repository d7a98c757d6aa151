import type { calendar_v3 } from '@googleapis/calendar';
import type { PageSwitch } from './variant.ts';

/** One occurrence, as the API gives it. */
export type PageEvent = calendar_v3.Schema$Event;

export interface PageAccount {
  readonly email: string;
  readonly name: string;
  readonly timeZone: string;
  readonly locale?: string;
  /** 0 Sunday, 1 Monday, 6 Saturday. */
  readonly weekStart?: 0 | 1 | 6;
  readonly hideWeekends?: boolean;
}

/** What the page is filled with. */
export interface CalendarPageData {
  /** In the order of `/u/0`, `/u/1`, … */
  readonly accounts: readonly PageAccount[];
  readonly events: (email: string, startMs: number, endMs: number) => Promise<readonly PageEvent[]>;
  /** The local Google's clock; the machine's when absent. */
  readonly nowMs?: () => number;
}

/** What the server tells the page's script, as JSON in the shell. */
export interface PageConfig {
  readonly accountIndex: number;
  readonly account: PageAccount;
  readonly switches: readonly PageSwitch[];
  /** What each class of the sheet is called this time. */
  readonly classes: Readonly<Record<string, string>>;
  readonly nowMs: number;
}

/** An event with the name of its chip. */
export type ChipEvent = PageEvent & { readonly eid: string };
