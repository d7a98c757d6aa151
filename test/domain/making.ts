import { addDays, atMinute, type DateString, type Zone } from '../../lib/domain/civil.ts';
import { defaultSettings } from '../../lib/domain/defaults.ts';
import type { Attendee, BlockMark, CalendarEvent } from '../../lib/domain/event.ts';
import type { Account, Facts, Settings } from '../../lib/domain/facts.ts';
import type { Practice } from '../../lib/domain/practice.ts';

export const ME = 'ada@example.com';
export const BERLIN = 'Europe/Berlin';

/** A Monday in November: a week without a clock change. */
export const WEEK = '2026-11-16';

export const ACCOUNT: Account = { id: ME, kind: 'google', addresses: [ME], zone: BERLIN };

/** `HH:MM` on the given day of {@link WEEK} (0 is Monday) or of another week. */
export function at(
  day: number,
  time: string,
  { week = WEEK, zone = BERLIN }: { week?: DateString; zone?: Zone } = {},
) {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return atMinute(addDays(week, day), hours * 60 + minutes, zone);
}

let count = 0;

/** A busy event of mine, alone; change what matters. */
export function event(change: Partial<CalendarEvent> & { minutes?: number } = {}): CalendarEvent {
  count += 1;
  const { minutes = 60, ...fields } = change;
  const startMs = fields.startMs ?? at(0, '09:00');
  const id = fields.id ?? `event${String(count).padStart(4, '0')}`;
  return {
    calendarId: ME,
    iCalUid: `${id}@google.com`,
    etag: '"1"',
    status: 'confirmed',
    eventType: 'default',
    title: 'Something',
    allDay: false,
    transparent: false,
    organizer: { email: ME, self: true },
    attendees: [],
    guestsHidden: false,
    videoLink: false,
    updatedMs: 0,
    ...fields,
    id,
    startMs,
    endMs: fields.endMs ?? startMs + minutes * 60_000,
  };
}

export function guest(email: string, change: Partial<Attendee> = {}): Attendee {
  return {
    email,
    self: email === ME,
    organizer: false,
    resource: false,
    optional: false,
    responseStatus: 'accepted',
    ...change,
  };
}

/** A meeting of somebody in my organisation, which I answered as given. */
export function meeting(
  change: Partial<CalendarEvent> & { minutes?: number; mine?: Attendee['responseStatus'] } = {},
): CalendarEvent {
  const { mine = 'accepted', ...fields } = change;
  return event({
    title: 'Staff meeting',
    organizer: { email: 'bob@example.com', self: false },
    attendees: [guest('bob@example.com', { organizer: true }), guest(ME, { responseStatus: mine })],
    ...fields,
  });
}

/** A meeting with a customer that I organise. */
export function withCustomer(change: Partial<CalendarEvent> & { minutes?: number } = {}): CalendarEvent {
  return event({ attendees: [guest(ME, { organizer: true }), guest('carla@customer.test')], ...change });
}

export function mark(practiceId: string, change: Partial<BlockMark> = {}): BlockMark {
  return {
    version: 1,
    practiceId,
    generation: 'g1',
    ordinal: 0,
    revision: 1,
    at: { start: '09:00', minutes: 60 },
    ...change,
  };
}

/** A block this extension wrote. */
export function block(
  practiceId: string,
  change: Partial<CalendarEvent> & { minutes?: number } = {},
): CalendarEvent {
  return event({ title: practiceId, block: mark(practiceId), ...change });
}

/** A practice done alone, firm, that nothing in the calendar matches by itself; change what matters. */
export function practice(change: Partial<Practice> = {}): Practice {
  return {
    id: 'code',
    name: 'Code',
    target: { kind: 'weekly', minutes: 600 },
    session: { minMinutes: 60, idealMinutes: 90, maxMinutes: 180 },
    withPeople: false,
    level: 'firm',
    preferred: 'any',
    focusTimeCounts: false,
    usesProduct: false,
    rules: [],
    ...change,
  };
}

/** Coding alone, found by the word; calls with outsiders, found by the word. */
export const CODE = practice({ rules: [{ anyWords: ['code'], people: 'alone' }] });
export const CALLS = practice({
  id: 'calls',
  name: 'Calls',
  target: { kind: 'sessions', count: 3 },
  session: { minMinutes: 30, idealMinutes: 45, maxMinutes: 60 },
  withPeople: true,
  level: 'flexible',
  rules: [{ anyWords: ['demo'], outsider: true }],
});

export function settings(change: Partial<Settings> = {}): Settings {
  return { ...defaultSettings('own', { domain: 'example.com' }), practices: [CODE, CALLS], ...change };
}

type FactsChange = Partial<Omit<Facts, 'settings' | 'account'>> & {
  settings?: Partial<Settings>;
  account?: Partial<Account>;
};

/** Facts seen on the Monday after {@link WEEK} unless told otherwise: the whole week is over. */
export function facts(change: FactsChange = {}): Facts {
  return {
    events: [],
    checkIns: [],
    nowMs: at(7, '08:00'),
    ...change,
    account: { ...ACCOUNT, ...change.account },
    settings: settings(change.settings),
  };
}
