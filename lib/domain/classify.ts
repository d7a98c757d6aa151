import { AWAY_WORDS } from './away-words.ts';
import { addDays, dateOf, type DateString } from './civil.ts';
import type { CalendarEvent } from './event.ts';
import type { ClassReason, Classified, Correction, EventClass, Facts } from './facts.ts';
import { peopleOf, type People } from './people.ts';
import type { Practice } from './practice.ts';
import { matchPractice, type RuleSubject } from './rule.ts';
import { minutesOf } from './span.ts';
import { findWord, type FoldedText, foldText } from './words.ts';

/** All that a class depends on beside the event itself. */
export type ClassContext = Pick<Facts, 'account' | 'settings'>;

interface Decision {
  readonly class: EventClass;
  readonly practiceId?: string;
  readonly reason: ClassReason;
}

type IgnoredCode =
  'cancelled' | 'declined' | 'free' | 'working-location' | 'birthday' | 'no-time' | 'all-day' | 'long';

/** Timed events from this length on speak of a day, not of an hour. */
const LONG_MINUTES = 12 * 60;

/** What an event is to this user: the first rule that applies. */
export function classify(event: CalendarEvent, context: ClassContext): Classified {
  return classifyWith(event, context, foldText(event.title));
}

/** The same for many events, in their order. */
export function classifyAll(facts: ClassContext & Pick<Facts, 'events'>): Classified[] {
  const titles = new Map<string, FoldedText>();
  return facts.events.map((event) => {
    const title = titles.get(event.title) ?? foldText(event.title);
    titles.set(event.title, title);
    return classifyWith(event, facts, title);
  });
}

function classifyWith(event: CalendarEvent, context: ClassContext, title: FoldedText): Classified {
  const people = peopleOf(event, context.account);
  const { withPeople, answer } = people;
  return { event, ...decide(event, title, people, context), withPeople, answer };
}

function decide(event: CalendarEvent, title: FoldedText, people: People, context: ClassContext): Decision {
  const { settings } = context;
  if (event.status === 'cancelled') return ignored('cancelled');
  if (people.answer === 'declined') return ignored('declined');
  return (
    correctedAs(event, settings.corrections, settings.practices) ??
    takesNoTime(event, context) ??
    awayOrWholeDay(event, title, context) ??
    ownBlock(event, settings.practices) ??
    doingByRule({ event, title, people, myDomains: settings.myDomains }, settings.practices) ??
    focusTime(event, settings.practices) ??
    byPeople(event, people)
  );
}

function ignored(code: IgnoredCode): Decision {
  return { class: 'ignored', reason: { code } };
}

/** The user's word on this very event beats the one on its series; of two on the same, the later. */
function correctedAs(
  event: CalendarEvent,
  corrections: readonly Correction[],
  practices: readonly Practice[],
): Decision | undefined {
  if (corrections.length === 0) return undefined;
  const usable = ({ class: wanted, practiceId }: Correction): boolean =>
    wanted !== 'doing' || practices.some((practice) => practice.id === practiceId);
  const correction =
    corrections.findLast((one) => one.scope === 'event' && one.id === event.id && usable(one)) ??
    corrections.findLast((one) => one.scope === 'series' && one.id === event.seriesId && usable(one));
  if (!correction) return undefined;
  return {
    class: correction.class,
    ...(correction.class === 'doing' && { practiceId: correction.practiceId }),
    reason: { code: 'corrected', scope: correction.scope },
  };
}

function takesNoTime(event: CalendarEvent, { settings }: ClassContext): Decision | undefined {
  if (event.eventType === 'workingLocation') return ignored('working-location');
  if (event.eventType === 'birthday') return ignored('birthday');
  if (
    event.transparent &&
    !ownBlock(event, settings.practices) &&
    !settings.daysOffCalendarIds.includes(event.calendarId)
  ) {
    return ignored('free');
  }
  return event.endMs > event.startMs ? undefined : ignored('no-time');
}

function awayOrWholeDay(
  event: CalendarEvent,
  title: FoldedText,
  { settings, account }: ClassContext,
): Decision | undefined {
  if (event.eventType === 'outOfOffice') return { class: 'away', reason: { code: 'out-of-office' } };
  if (!event.allDay && minutesOf(event) < LONG_MINUTES) return undefined;
  if (settings.daysOffCalendarIds.includes(event.calendarId)) {
    return { class: 'away', reason: { code: 'days-off-calendar' } };
  }
  if (!event.transparent && findWord(title, AWAY_WORDS) !== undefined) {
    return { class: 'away', reason: { code: 'away-word' } };
  }
  if (settings.daysOff.length > 0 && liesOnDaysOff(event, settings.daysOff, account.zone)) {
    return { class: 'away', reason: { code: 'day-off' } };
  }
  return ignored(event.allDay ? 'all-day' : 'long');
}

/** Every day it touches was tapped as a day off. */
function liesOnDaysOff(event: CalendarEvent, daysOff: readonly DateString[], zone: string): boolean {
  const last = event.dates ? addDays(event.dates.end, -1) : dateOf(event.endMs - 1, zone);
  let date = event.dates?.start ?? dateOf(event.startMs, zone);
  while (daysOff.includes(date) && date < last) date = addDays(date, 1);
  return daysOff.includes(date) && date >= last;
}

function ownBlock(event: CalendarEvent, practices: readonly Practice[]): Decision | undefined {
  const practiceId = event.block?.practiceId;
  if (practiceId === undefined || !practices.some((practice) => practice.id === practiceId)) return undefined;
  return { class: 'doing', practiceId, reason: { code: 'block', practiceId } };
}

function doingByRule(subject: RuleSubject, practices: readonly Practice[]): Decision | undefined {
  for (const practice of practices) {
    const reason = matchPractice(practice, subject);
    if (reason) return { class: 'doing', practiceId: practice.id, reason };
  }
  return undefined;
}

function focusTime(event: CalendarEvent, practices: readonly Practice[]): Decision | undefined {
  if (event.eventType !== 'focusTime') return undefined;
  const practice = practices.find((one) => one.focusTimeCounts);
  if (!practice) return { class: 'solo', reason: { code: 'focus-time' } };
  return { class: 'doing', practiceId: practice.id, reason: { code: 'focus-time' } };
}

function byPeople(event: CalendarEvent, { others, withPeople }: People): Decision {
  if (!withPeople) return { class: 'solo', reason: { code: 'alone' } };
  if (others.length > 0) return { class: 'meeting', reason: { code: 'others', others: others.length } };
  return { class: 'meeting', reason: { code: event.guestsHidden ? 'guests-hidden' : 'video-link' } };
}
