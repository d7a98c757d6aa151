import type { DateString } from './civil.ts';
import { judgeWeek } from './judged-week.ts';
import { namedMeeting } from './named-meeting.ts';
import { hasOutsider, peopleOf } from './people.ts';
import { entriesTouching, type Entry, type Prepared } from './prepared.ts';
import type { RoomOffer } from './room-offer.ts';
import { MINUTE_MS, minutesOf, type Span } from './span.ts';
import { NOTICE_MINUTES } from './thresholds.ts';
import { hasVip } from './vips.ts';

const QUARTER_HOUR = 15;
const LARGE = 6;

/** How much is asked: not to be there at all; a little less; every other time. Optional guests leave without anybody's yes. */
const HARM = { remove: 1, removeOptional: 0.4, shorten: 0.4, halve: 0.45 } as const;
/** What makes it weigh less. */
const LESS = { recurring: 0.8, large: 0.7, notMine: 0.8 } as const;

/** Something that could be asked of a meeting. */
export interface RoomAsk {
  readonly entry: Entry;
  readonly meeting: RoomOffer['meeting'];
  readonly how: RoomOffer['how'];
  readonly shorterMinutes?: number;
  /** What it gives back. */
  readonly freed: Span;
  /** Of what is gained, what counts: of every other time, half. */
  readonly share: number;
  readonly harm: number;
}

/**
 * All that could be asked of the week's meetings that begin in an hour or later: not of those with a VIP or an outsider, or
 * with guests nobody shows.
 */
export function roomAsks(prepared: Prepared, week: DateString): RoomAsk[] {
  const { time } = judgeWeek(prepared, week).swept;
  const fromMs = Math.max(time.startMs, prepared.nowMs + NOTICE_MINUTES * MINUTE_MS);
  return entriesTouching(prepared, time).flatMap((entry) => {
    const { event, classified } = entry;
    if (classified.class !== 'meeting' || event.startMs < fromMs || event.guestsHidden) return [];
    const { account, settings } = prepared.facts;
    const people = peopleOf(event, account);
    if (hasVip(event, settings) || hasOutsider(people.others, settings.myDomains)) return [];
    const meeting: RoomOffer['meeting'] = {
      ...namedMeeting(event, account),
      optional: event.attendees.some(({ self, optional }) => self && optional),
      organizedByMe: people.organizedByMe,
    };
    return asksOf(entry, meeting);
  });
}

function asksOf(entry: Entry, meeting: RoomOffer['meeting']): RoomAsk[] {
  const { recurring, optional, others, organizedByMe } = meeting;
  const less =
    (recurring ? LESS.recurring : 1) *
    (others >= LARGE ? LESS.large : 1) *
    (organizedByMe ? 1 : LESS.notMine);
  const whole = { entry, meeting, freed: meeting };
  const asks: RoomAsk[] = [
    { ...whole, how: 'remove', share: 1, harm: less * (optional ? HARM.removeOptional : HARM.remove) },
  ];
  if (recurring) asks.push({ ...whole, how: 'halve', share: 0.5, harm: less * HARM.halve });
  const shorterMinutes = shorterThan(minutesOf(meeting));
  if (shorterMinutes >= QUARTER_HOUR) {
    const freed = { startMs: meeting.startMs + shorterMinutes * MINUTE_MS, endMs: meeting.endMs };
    asks.push({ entry, meeting, how: 'shorten', shorterMinutes, freed, share: 1, harm: less * HARM.shorten });
  }
  return asks;
}

/** By a quarter, in quarters of an hour: 60 → 45, 45 → 30, 30 → 15. */
function shorterThan(minutes: number): number {
  const less = Math.round(minutes / 4 / QUARTER_HOUR) * QUARTER_HOUR;
  return minutes - Math.max(QUARTER_HOUR, less);
}
