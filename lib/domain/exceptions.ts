import { addDays, dateOf, type DateString, weekOf } from './civil.ts';
import { wasMovedByHand } from './block.ts';
import type { Exception, ExceptionReason, Facts } from './facts.ts';
import { judgeWeek } from './judged-week.ts';
import { isLoneBlock, type LostTime, lostTimeOf, sumOf, takesFrom, usesUp } from './lost-time.ts';
import { isPaused } from './plan/standing-blocks.ts';
import { type Entry, prepare, type Prepared } from './prepared.ts';
import { contains, intersect } from './span.ts';

/** Older blocks that nobody looked at in time are let go. */
const LAPSE_DAYS = 14;

/**
 * Blocks of the last two weeks that have begun and lost time to something the user said yes to, and are not recorded yet, by
 * start. Not those moved by hand, on away days or in a paused week, nor holds that the real thing used up.
 */
export function newExceptions(facts: Facts): Exception[] {
  const prepared = prepare(facts);
  const { account, completeFor, nowMs } = facts;
  const recorded = new Set(facts.exceptions?.map(({ eventId }) => eventId));
  const first = addDays(dateOf(nowMs, account.zone), -LAPSE_DAYS);
  return [...prepared.entries, ...prepared.longEntries].flatMap((block) => {
    const { event } = block;
    if (!isLoneBlock(block) || event.startMs > nowMs || recorded.has(event.id)) return [];
    if (completeFor && !contains(completeFor, event)) return [];
    const date = dateOf(event.startMs, account.zone);
    if (date < first || wasMovedByHand(event, account.zone) || !isAskedFor(date, prepared)) return [];
    const lost = lostTimeOf(block, claimsAt(date, prepared));
    return lost ? exception(block, lost, date, { reason: 'not-said', atMs: nowMs }) : [];
  });
}

/**
 * The exception that the user's yes to a meeting makes of a block, also of one that lies ahead: what the meeting takes, beside
 * what is lost already. Nothing where the two do not clash, or one of them is gone.
 */
export function exceptionFor(
  facts: Facts,
  blockId: string,
  meetingId: string,
  reason: ExceptionReason,
): Exception | undefined {
  const prepared = prepare(facts);
  const entries = [...prepared.entries, ...prepared.longEntries];
  const block = entries.find((entry) => entry.event.id === blockId && isLoneBlock(entry));
  const meeting = block && entries.find(({ event }) => event.id === meetingId);
  if (!meeting || !takesFrom(block, meeting) || entries.some((entry) => usesUp(block, entry)))
    return undefined;
  const date = dateOf(block.event.startMs, facts.account.zone);
  const before = lostTimeOf(block, claimsAt(date, prepared))?.spans ?? [];
  const spans = [...before, ...intersect([meeting.event], [block.event])];
  return exception(block, { ...sumOf(block, spans), by: meeting }, date, { reason, atMs: facts.nowMs });
}

/** The user is not away on that date, and in its week no pause asks for less. */
export function isAskedFor(date: DateString, prepared: Prepared): boolean {
  const { swept, presence } = judgeWeek(prepared, weekOf(date, prepared.facts.settings.weekStart));
  const dates = swept.time.days.map((day) => day.date);
  return !presence.away[dates.indexOf(date)] && !isPaused(dates, prepared);
}

function claimsAt(date: DateString, prepared: Prepared) {
  return judgeWeek(prepared, weekOf(date, prepared.facts.settings.weekStart)).swept.claims;
}

function exception(
  block: Entry,
  lost: LostTime,
  date: DateString,
  said: Pick<Exception, 'reason' | 'atMs'>,
): Exception {
  const { event } = lost.by;
  return {
    eventId: block.event.id,
    practiceId: block.classified.practiceId ?? '',
    date,
    startMs: block.event.startMs,
    lostMinutes: lost.minutes,
    lostSession: lost.session,
    ...said,
    by: {
      eventId: event.id,
      ...(event.seriesId !== undefined && { seriesId: event.seriesId }),
      title: event.title,
    },
  };
}
