import type { Zone } from '../domain/civil.ts';
import type { Span } from '../domain/span.ts';

/** A series as the calendar keeps it. */
export interface Series {
  /** First start. An all-day series starts at midnight UTC of its first date. */
  readonly startMs: number;
  /** The series' own zone, in which the wall clock stays put; `UTC` for all-day series. */
  readonly zone: Zone;
  /** Lines as Google takes them: `RRULE:…`, `EXRULE:…`, `RDATE…:…`, `EXDATE…:…`. */
  readonly recurrence: readonly string[];
}

/**
 * Starts of the occurrences with `window.startMs` ≤ start < `window.endMs`, ascending, each once.
 * The first start is an occurrence whether or not the rule names it, unless an EXDATE takes it away
 * or UNTIL lies before it.
 */
export type Expand = (series: Series, window: Span) => number[];
