import type { DateString } from '../civil.ts';
import type { Contested } from '../conflicts.ts';
import type { Span } from '../span.ts';
import type { Warning, WarningId } from '../warning.ts';
import type { Practice } from '../practice.ts';
import type { WeekView } from '../week-view.ts';

/** A coming week as warnings look at it. */
export interface ComingWeek {
  readonly week: DateString;
  readonly verdict: WeekView['verdict'];
  readonly practices: WeekView['practices'];
  /** Free pieces of working time. */
  readonly free: readonly Span[];
}

/** All that a warning may look at. */
export interface WarningContext {
  /** The week shown, without its warnings. */
  readonly view: Omit<WeekView, 'warnings'>;
  readonly practices: readonly Practice[];
  /** The next four weeks, nearest first, as far as the facts reach; empty unless the week shown is the current one. */
  readonly comingWeeks: () => readonly ComingWeek[];
  /** What lies on our blocks of the week shown from now on; with the current week, of the next four as well. */
  readonly contested: () => Contested | undefined;
}

/** A warning with what it would take to put it right, which orders those of one severity. */
export interface Finding {
  readonly warning: Warning;
  readonly costMinutes: number;
}

/** One kind of warning: a pure look at a week. */
export interface WarningRule {
  readonly id: WarningId;
  readonly find: (context: WarningContext) => Finding | undefined;
}
