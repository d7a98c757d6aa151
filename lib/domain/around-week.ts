import { addDays, type DateString, weekSpan } from './civil.ts';
import type { Facts } from './facts.ts';
import { intersection, overlaps } from './span.ts';

/** Sessions and breathing space reach one week back at most; what is owed may come from further back. */
const WEEKS_BACK = 1;
const WEEKS_BACK_OWING = 4;

/** The same facts with only those events that the week's repair looks at: what is tried again and again is quicker then. */
export function aroundWeek(facts: Facts, week: DateString): Facts {
  const { zone } = facts.account;
  const back = facts.exceptions?.length ? WEEKS_BACK_OWING : WEEKS_BACK;
  const span = {
    startMs: weekSpan(addDays(week, -7 * back), zone).startMs,
    endMs: weekSpan(addDays(week, 7), zone).endMs,
  };
  return {
    ...facts,
    events: facts.events.filter((event) => overlaps(event, span)),
    completeFor: (facts.completeFor ? intersection(span, facts.completeFor) : span) ?? span,
  };
}
