import { hasGuests, wasMovedByHand } from '../block.ts';
import { addDays, atMinute, dateOf, type DateString } from '../civil.ts';
import type { CalendarEvent } from '../event.ts';
import { entriesTouching, type Entry, type Prepared } from '../prepared.ts';
import { intersect, MINUTE_MS, subtract, totalMinutes, type Span } from '../span.ts';
import { checkInOf } from '../sweep.ts';
import { pauseShare } from '../targets.ts';
import { NOTICE_MINUTES } from '../thresholds.ts';
import { placeOf, timesOf } from './apply.ts';
import { breaks, contests, isBlock } from './our-blocks.ts';
import type { AtRiskBlock, BlockPlace, NamedEvent } from './plan.ts';

/** Who wants the plan: what the extension does by itself keeps further away from now. */
export type PlannedBy = 'user' | 'itself';

/** Of a block that has begun: minutes that count, and those that a check-in took away. */
interface Begun {
  readonly minutes: number;
  readonly takenBack: number;
}

/** A block of ours as the repair of a week sees it. */
export interface OurBlock {
  readonly entry: Entry;
  readonly event: CalendarEvent;
  readonly practiceId: string;
  readonly place: BlockPlace;
  /** Why it may not be changed, whatever lies on it. */
  readonly fixed?: Exclude<AtRiskBlock['because'], 'nothing-fits'> | 'paused';
  /** What took its time, and how much of it. */
  readonly broken?: { readonly by: NamedEvent; readonly lostMinutes: number };
  readonly contested: boolean;
  /** On a day that is away: it stays there and counts nothing. */
  readonly away: boolean;
  readonly begun?: Begun;
}

/** The first instant at which the plan may touch something. */
export function firstTouched(all: Prepared, by: PlannedBy): number {
  const { account, nowMs } = all.facts;
  if (by === 'user') return nowMs + NOTICE_MINUTES * MINUTE_MS;
  return atMinute(addDays(dateOf(nowMs, account.zone), 2), 0, account.zone);
}

/** Blocks of ours that share time with the week, by start. `away` are the dates on which a block stays and counts nothing. */
export function ourBlocks(
  week: Span,
  all: Prepared,
  by: PlannedBy,
  { away, paused }: { readonly away: ReadonlySet<DateString>; readonly paused: boolean },
): OurBlock[] {
  const fromMs = firstTouched(all, by);
  const { zone } = all.facts.account;
  return entriesTouching(all, week)
    .filter(isBlock)
    .map((entry): OurBlock => {
      const { event } = entry;
      const place = placeOf(event, zone);
      const fixed = fixedBecause(entry, place, fromMs, all) ?? (paused ? 'paused' : undefined);
      const isAway = away.has(place.date);
      const around = isAway ? [] : entriesTouching(all, event);
      const broken = event.startMs < all.nowMs ? undefined : lossOf(event, around.filter(breaks));
      return {
        entry,
        event,
        practiceId: entry.classified.practiceId ?? '',
        place,
        ...(fixed && { fixed }),
        ...(broken && { broken }),
        contested: around.some(contests),
        away: isAway,
        ...(event.startMs < all.nowMs && { begun: countedOf(entry, around, all) }),
      };
    })
    .sort((a, b) => a.event.startMs - b.event.startMs || (a.event.id < b.event.id ? -1 : 1));
}

function fixedBecause(
  { event, practice }: Entry,
  place: BlockPlace,
  fromMs: number,
  { facts: { account } }: Prepared,
): OurBlock['fixed'] {
  if (hasGuests(event)) return 'has-guests';
  if (wasMovedByHand(event, account.zone)) return 'moved-by-hand';
  if (practice?.level === 'sacred') return 'sacred';
  // Not in the calendar yet, or across midnight or a clock change, where a place does not say it all.
  const odd =
    event.etag === '' || place.startMinute + place.minutes > 1440 || !isWhole(event, place, account.zone);
  return odd || event.startMs < fromMs ? 'too-soon' : undefined;
}

function isWhole(event: Span, place: BlockPlace, zone: string): boolean {
  const { startMs, endMs } = timesOf(place, zone);
  return event.startMs === startMs && event.endMs === endMs;
}

function lossOf(event: CalendarEvent, breakers: readonly Entry[]): OurBlock['broken'] {
  const lostOf = (spans: readonly Span[]): number => totalMinutes(intersect([event], spans));
  const [first] = breakers
    .map((breaker) => ({ event: breaker.event, lost: lostOf([breaker.event]) }))
    .filter(({ lost }) => lost > 0)
    .sort(
      (a, b) => b.lost - a.lost || a.event.startMs - b.event.startMs || (a.event.id < b.event.id ? -1 : 1),
    );
  if (!first) return undefined;
  return { by: named(first.event), lostMinutes: lostOf(breakers.map((breaker) => breaker.event)) };
}

export function named({ id, title, startMs, endMs }: CalendarEvent): NamedEvent {
  return { eventId: id, title, startMs, endMs };
}

/** The minutes that no accepted meeting took, unless a check-in says less. */
function countedOf(entry: Entry, around: readonly Entry[], { nowMs }: Prepared): Begun {
  const taken = around.filter(breaks).map(({ event }) => event);
  const minutes = totalMinutes(subtract([entry.event], taken));
  const checkIn = checkInOf(entry, nowMs);
  const given = checkIn?.answer === 'cut-short' ? (checkIn.minutes ?? 0) : minutes;
  const said = checkIn?.answer === 'skipped' ? 0 : given;
  const counts = Math.min(minutes, Math.max(0, said));
  return { minutes: counts, takenBack: minutes - counts };
}

/** A block during a pause keeps its place: less is asked for, and nothing is put right meanwhile. */
export function isPaused(dates: readonly DateString[], { facts: { settings } }: Prepared): boolean {
  return dates.some((date) => pauseShare(date, settings.pauses) < 1);
}
