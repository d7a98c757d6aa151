import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekOf } from '../../../lib/domain/civil.ts';
import { SAMPLES, sampleSeed } from '../../../lib/stand-in/sample/index.ts';
import { expandWeekly } from '../../../lib/stand-in/weekly.ts';
import { datesOf, type GoogleEvent, occurrenceOn, startDate } from './expand.ts';
import { eventsOf, sampleAccount, weekStartOf } from './sample-facts.ts';

const TODAY = '2026-11-25';

const everySample = SAMPLES.map(({ id }) => {
  const account = sampleAccount(id, TODAY);
  const week = weekOf(TODAY, weekStartOf(account));
  const window = { from: addDays(week, -53 * 7), until: addDays(week, 10 * 7) };
  return { id, account, events: eventsOf(account), week, window };
});

const masters = (events: readonly GoogleEvent[]) => events.filter((event) => event.recurrence);
const exceptions = (events: readonly GoogleEvent[]) => events.filter((event) => event.recurringEventId);

describe('the sample calendars', () => {
  it('belong to at least four executives with different names, addresses and zones', () => {
    expect(SAMPLES.map(({ id }) => id)).toEqual(['drowning-cto', 'ceo', 'cro', 'healthy']);
    expect(new Set(SAMPLES.map(({ email }) => email)).size).toBe(SAMPLES.length);
    expect(new Set(everySample.map(({ account }) => account.timeZone)).size).toBe(SAMPLES.length);
  });

  it('refuses a name that no sample has and a day that is none', () => {
    expect(() => sampleSeed('nobody', { today: TODAY })).toThrow(RangeError);
    expect(() => sampleSeed('ceo', { today: '2026-02-30' })).toThrow(RangeError);
  });

  it('draws different answers and titles from another seed, for the same series', () => {
    const [one, two] = [sampleAccount('ceo', TODAY, 1), sampleAccount('ceo', TODAY, 2)].map(eventsOf);
    expect(one).not.toEqual(two);
    expect(masters(one ?? []).map(({ start }) => start)).toEqual(
      masters(two ?? []).map(({ start }) => start),
    );
  });
});

describe('every day of a year', () => {
  it('gives the calendar of its week', () => {
    const days = integer({ min: 0, max: 365 }).map((offset) => addDays('2027-01-01', offset));
    const check = property(days, constantFrom(...everySample), (today, { id, account }) => {
      const week = weekOf(today, weekStartOf(account));
      expect(sampleSeed(id, { today })).toEqual(sampleSeed(id, { today: week }));
    });
    assert(check, { numRuns: 40, seed: 2027 });
  });
});

describe.each(everySample)('$id', ({ id, account, events, week, window }) => {
  it('is the same for the same day and seed, and on every day of a week', () => {
    const first = sampleSeed(id, { today: week });
    expect(sampleSeed(id, { today: week })).toEqual(first);
    expect(sampleSeed(id, { today: week, seed: 1 })).toEqual(first);
    for (const day of [1, 3, 6]) expect(sampleSeed(id, { today: addDays(week, day) })).toEqual(first);
    expect(sampleSeed(id, { today: addDays(week, 7) })).not.toEqual(first);
  });

  it('has a primary calendar named after its owner, a read-only one of holidays, and settings', () => {
    const [primary, holidays] = account.calendars;
    expect(primary).toMatchObject({ id: account.email, accessRole: 'owner', timeZone: account.timeZone });
    expect(holidays).toMatchObject({ accessRole: 'reader' });
    expect(holidays?.events.length).toBeGreaterThan(3);
    expect(account.settings).toMatchObject({ timezone: account.timeZone, locale: 'en' });
    expect(account.settings).toHaveProperty('format24HourTime');
  });

  it('gives every event an id Google would take, no id twice', () => {
    const all = account.calendars.flatMap((calendar) => calendar.events);
    for (const event of all) {
      const pattern = event.recurringEventId ? /^[0-9a-v]{26}_\d{8}(T\d{6}Z)?$/ : /^[0-9a-v]{26}$/;
      expect(event.id).toMatch(pattern);
    }
    expect(new Set(all.map((event) => event.id)).size).toBe(all.length);
  });

  it('holds a year of past and nine weeks ahead, and begins nothing outside them', () => {
    for (const calendar of account.calendars) {
      for (const event of calendar.events) {
        const date =
          startDate(event) || (event.originalStartTime?.date ?? event.originalStartTime?.dateTime ?? '');
        expect(date >= window.from && date < window.until).toBe(true);
      }
    }
    const starts = events.map(startDate).filter(Boolean).sort();
    expect(daysBetween(starts[0] ?? '', TODAY)).toBeGreaterThan(365);
    expect(daysBetween(TODAY, starts.at(-1) ?? '')).toBeGreaterThan(56);
  });

  it('was written before this week began, and changed after it was written', () => {
    for (const event of events.filter(({ status }) => status !== 'cancelled')) {
      expect((event.created ?? '') <= (event.updated ?? '')).toBe(true);
      expect((event.updated ?? '') < week).toBe(true);
    }
  });

  it('tells for every event what Google tells', () => {
    for (const event of events.filter(({ status }) => status !== 'cancelled')) {
      expect(event).toMatchObject({ status: 'confirmed', iCalUID: expect.stringMatching(/@google\.com$/) });
      expect(event.summary).toMatch(/^[^{}]+$/);
      expect(event.organizer?.email).toBe(event.creator?.email);
      expect(endOf(event) > startOf(event)).toBe(true);
    }
  });

  it('knows nobody who could be reached', () => {
    const guests = events.flatMap((event) => event.attendees ?? []);
    for (const { email } of guests)
      expect(email).toMatch(/^([a-z.]+@[a-z-]+\.example|c_.+@resource\.calendar\.google\.com)$/);
    expect(guests.length).toBeGreaterThan(100);
  });

  it('lists me exactly once among the guests, and the organiser as a guest', () => {
    for (const { attendees, organizer } of events.filter((event) => event.attendees)) {
      const mine = attendees?.filter((guest) => guest.self) ?? [];
      expect(mine.map(({ email }) => email)).toEqual([account.email]);
      expect(attendees?.filter((guest) => guest.organizer).map(({ email }) => email)).toEqual([
        organizer?.email,
      ]);
      expect(new Set(attendees?.map(({ email }) => email)).size).toBe(attendees?.length);
    }
  });

  it('has series of which occurrences were cancelled, moved and answered differently', () => {
    const changes = exceptions(events);
    const startedElsewhere = (event: GoogleEvent) =>
      event.start?.dateTime !== event.originalStartTime?.dateTime;
    const cancelled = changes.filter(({ status }) => status === 'cancelled');
    const moved = changes.filter((event) => event.status !== 'cancelled' && startedElsewhere(event));
    const declined = changes.filter((event) => answerOf(event) === 'declined');
    expect(masters(events).length).toBeGreaterThan(15);
    for (const kind of [cancelled, moved, declined]) expect(kind.length).toBeGreaterThan(5);
    expect(moved.every((event) => event.sequence === 1)).toBe(true);
  });

  it('hangs every exception on an occurrence its series really has', () => {
    const series = new Map(masters(events).map((event) => [event.id, event]));
    for (const { id: exceptionId, recurringEventId, originalStartTime } of exceptions(events)) {
      const master = series.get(recurringEventId ?? '');
      const date = originalStartTime?.date ?? originalStartTime?.dateTime?.slice(0, 10) ?? '';
      expect(master && datesOf(master, { from: date, until: addDays(date, 1) })).toEqual([date]);
      expect(master && occurrenceOn(master, date)).toMatchObject({ id: exceptionId, originalStartTime });
    }
  });

  it('uses only rules that the small expander reads as these tests do', () => {
    for (const master of masters(events).filter((event) => event.start?.dateTime)) {
      const dates = datesOf(master, window);
      const starts = dates.map((date) => startOf(occurrenceOn(master, date)));
      const zone = master.start?.timeZone ?? '';
      const series = { startMs: startOf(master), zone, recurrence: master.recurrence ?? [] };
      const until = Temporal.PlainDate.from(window.until).toZonedDateTime(zone).epochMilliseconds;
      expect(expandWeekly(series, { startMs: 0, endMs: until })).toEqual(starts);
      expect(dates.length).toBeGreaterThan(4);
    }
  });

  it.each(['declined', 'needsAction', 'tentative', 'accepted'])(
    'has invitations I answered with %s',
    (answer) => {
      expect(events.filter((event) => answerOf(event) === answer).length).toBeGreaterThan(0);
    },
  );

  it('has days away, days of something else, a working place, and events shown free', () => {
    const titles = (list: readonly GoogleEvent[]) => new Set(list.map((event) => event.summary));
    const wholeDays = events.filter((event) => event.start?.date);
    expect(titles(wholeDays)).toContain('Vacation');
    expect(titles(wholeDays).size).toBeGreaterThan(2);
    expect(titles(events.filter((event) => event.eventType === 'outOfOffice'))).toContain('Out of office');
    expect(events.some((event) => event.eventType === 'workingLocation')).toBe(true);
    expect(
      events.some((event) => event.transparency === 'transparent' && event.eventType === 'default'),
    ).toBe(true);
    expect(events.some((event) => event.hangoutLink)).toBe(true);
    expect(events.some((event) => event.guestsCanSeeOtherGuests === false)).toBe(true);
  });

  it('has meetings with outsiders and in the zones of others', () => {
    const own = account.email.split('@')[1] ?? '';
    const outsiders = events.filter((event) =>
      event.attendees?.some(({ email }) => !email?.includes(`@${own}`) && !email?.includes('resource')),
    );
    expect(outsiders.length).toBeGreaterThan(5);
    const zones = new Set(events.flatMap((event) => event.start?.timeZone ?? []));
    expect(zones.size).toBeGreaterThan(1);
    expect(zones).toContain(account.timeZone);
  });
});

function startOf(event: GoogleEvent): number {
  return instant(event.start);
}

function endOf(event: GoogleEvent): number {
  return instant(event.end);
}

function instant(time: GoogleEvent['start']): number {
  return Date.parse(time?.dateTime ?? time?.date ?? '');
}

function answerOf(event: GoogleEvent): string | undefined {
  return event.attendees?.find((guest) => guest.self)?.responseStatus ?? undefined;
}
