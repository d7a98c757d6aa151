import { addDays, atMinute, dateOf, WEEKDAYS, type Zone } from '../../../lib/domain/civil.ts';
import type { CalendarEvent, ResponseStatus } from '../../../lib/domain/event.ts';
import type { Facts, Settings } from '../../../lib/domain/facts.ts';
import type { Practice } from '../../../lib/domain/practice.ts';
import type { Span } from '../../../lib/domain/span.ts';
import { DEFAULT_PROTECTION } from '../../../lib/domain/starting-settings.ts';
import { OFFICE_HOURS, sixPractices } from './planning-weeks.ts';

/** What an event of a made-up calendar is. */
export type Kind =
  'meeting' | 'unanswered' | 'declined' | 'solo' | 'away' | 'vacation' | 'code' | 'call' | 'dialling';

export interface EventSpec {
  readonly kind: Kind;
  /** Days after the first day of the current week. */
  readonly day: number;
  readonly startMinute: number;
  readonly minutes: number;
  /** The same on so many weeks. */
  readonly weeks: number;
}

/** The six practices, two of which hand-made events can match: calls, counted in sessions, with others and alone. */
export function matchablePractices(): Practice[] {
  return sixPractices().map((practice) => {
    if (practice.id === 'code') return { ...practice, rules: [{ anyWords: ['code'], people: 'alone' }] };
    if (practice.id === 'calls')
      return {
        ...practice,
        withPeople: true,
        rules: [
          { anyWords: ['call'], people: 'with' },
          { anyWords: ['dialling'], people: 'alone' },
        ],
      };
    return practice;
  });
}

export function settingsWith(over: Partial<Settings> = {}): Settings {
  return {
    roleId: 'own',
    practices: matchablePractices(),
    workingHours: {
      MO: OFFICE_HOURS,
      TU: OFFICE_HOURS,
      WE: OFFICE_HOURS,
      TH: OFFICE_HOURS,
      FR: OFFICE_HOURS,
      SA: [],
      SU: [],
    },
    weekStart: 'MO',
    daysOffCalendarIds: [],
    daysOff: [],
    myDomains: ['example.com'],
    breathingMinutes: 0,
    dailyLimitMinutes: 240,
    corrections: [],
    protection: DEFAULT_PROTECTION,
    pauses: [],
    ...over,
  };
}

/** Working round the clock, so that the nights in which clocks change count too. */
export const ALL_HOURS = Object.fromEntries(
  WEEKDAYS.map((weekday) => [weekday, [{ startMinute: 0, endMinute: 1440 }]]),
) as unknown as Settings['workingHours'];

/** `monday` is the first day of the current week, and now is 10:00 on that day. */
export function calendar(
  monday: string,
  zone: Zone,
  specs: readonly EventSpec[],
  settings: Partial<Settings> = {},
): Facts {
  return {
    account: { id: 'me@example.com', kind: 'google', addresses: ['me@example.com'], zone },
    settings: settingsWith(settings),
    events: specs.flatMap((spec, index) => occurrences(monday, zone, spec, index)),
    checkIns: [],
    nowMs: atMinute(monday, 600, zone),
  };
}

function occurrences(monday: string, zone: Zone, spec: EventSpec, index: number): CalendarEvent[] {
  return Array.from({ length: spec.weeks }, (_, week) => {
    const date = addDays(monday, spec.day + 7 * week);
    const startMs = atMinute(date, spec.startMinute, zone);
    const event = eventOf(
      spec.kind,
      `e${index}_${week}`,
      { startMs, endMs: startMs + spec.minutes * 60_000 },
      zone,
    );
    return { ...event, iCalUid: `e${index}@example.com`, ...(spec.weeks > 1 && { seriesId: `e${index}` }) };
  });
}

/** An event of that kind; a vacation takes the whole day. */
export function eventOf(kind: Kind, id: string, span: Span, zone: Zone): CalendarEvent {
  const allDay = kind === 'vacation';
  const date = dateOf(span.startMs, zone);
  const times = allDay ? { startMs: atMinute(date, 0, zone), endMs: atMinute(date, 1440, zone) } : span;
  return {
    ...PLAIN,
    ...PECULIAR[kind],
    id,
    iCalUid: `${id}@example.com`,
    ...times,
    allDay,
    ...(allDay && { dates: { start: date, end: addDays(date, 1) } }),
  };
}

const PLAIN: Omit<CalendarEvent, 'id' | 'iCalUid' | 'startMs' | 'endMs' | 'allDay'> = {
  calendarId: 'me@example.com',
  etag: '"1"',
  status: 'confirmed',
  eventType: 'default',
  title: 'Thinking',
  transparent: false,
  organizer: { email: 'me@example.com', self: true },
  attendees: [],
  guestsHidden: false,
  videoLink: false,
  updatedMs: 0,
};

function invited(responseStatus: ResponseStatus): Partial<CalendarEvent> {
  const rest = { resource: false, optional: false };
  return {
    title: 'Weekly sync',
    organizer: { email: 'ann@example.com', self: false },
    attendees: [
      { email: 'ann@example.com', self: false, organizer: true, responseStatus: 'accepted', ...rest },
      { email: 'me@example.com', self: true, organizer: false, responseStatus, ...rest },
    ],
  };
}

const PECULIAR: Record<Kind, Partial<CalendarEvent>> = {
  meeting: invited('accepted'),
  unanswered: invited('needsAction'),
  declined: invited('declined'),
  solo: {},
  away: { eventType: 'outOfOffice', title: 'Dentist' },
  vacation: { title: 'Vacation' },
  code: { title: 'Code' },
  dialling: { title: 'Dialling' },
  call: { ...invited('accepted'), title: 'Call with a customer' },
};
