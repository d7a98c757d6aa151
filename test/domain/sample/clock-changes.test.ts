import { describe, expect, it } from 'vitest';
import { addDays, dateOf, minuteOfDay, weekdayOf } from '../../../lib/domain/civil.ts';
import { occurrencesOf } from './expand.ts';
import { eventsOf, sampleAccount } from './sample-facts.ts';

/** Wall-clock starts, in the executive's own zone, of a series in the weeks that follow. */
function startsOf(sampleId: string, title: string, today: string, weeks: number): string[] {
  const account = sampleAccount(sampleId, today);
  const dates = { from: today, until: addDays(today, weeks * 7) };
  return occurrencesOf(eventsOf(account), dates)
    .filter((event) => event.summary === title)
    .map((event) => Date.parse(event.start?.dateTime ?? ''))
    .sort((a, b) => a - b)
    .map((startMs) => {
      const minute = minuteOfDay(startMs, account.timeZone);
      const day = weekdayOf(dateOf(startMs, account.timeZone));
      return `${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    });
}

describe('sample series across clock changes', () => {
  // Europe changes its clocks on 29 March and 25 October 2026, North America on 8 March and 1 November.
  it.each([
    ['drowning-cto', 'Leadership team', '2026-03-16', ['MO 09:00', 'MO 09:00', 'MO 09:00', 'MO 09:00']],
    ['drowning-cto', 'Leadership team', '2026-10-12', ['MO 09:00', 'MO 09:00', 'MO 09:00', 'MO 09:00']],
    ['ceo', 'Finance review', '2026-03-02', ['TU 13:30', 'TU 13:30', 'TU 13:30', 'TU 13:30']],
    ['ceo', 'Finance review', '2026-10-26', ['TU 13:30', 'TU 13:30', 'TU 13:30', 'TU 13:30']],
  ])('%s: %s from %s keeps its time of day', (sampleId, title, today, starts) => {
    expect(startsOf(sampleId, title, today, 4)).toEqual(starts);
  });

  it.each([
    [
      'drowning-cto',
      'Platform sync',
      '2026-03-02',
      ['MO 17:00', 'MO 16:00', 'MO 16:00', 'MO 16:00', 'MO 17:00'],
    ],
    [
      'drowning-cto',
      'Platform sync',
      '2026-10-19',
      ['MO 17:00', 'MO 16:00', 'MO 17:00', 'MO 17:00', 'MO 17:00'],
    ],
    ['ceo', 'London office sync', '2026-03-02', ['TH 11:00', 'TH 12:00', 'TH 12:00', 'TH 12:00', 'TH 11:00']],
    [
      'healthy',
      'London clients sync',
      '2026-10-19',
      ['TU 14:30', 'TU 15:30', 'TU 15:30', 'TU 15:30', 'TU 15:30'],
    ],
  ])('%s: %s from %s follows the clock of those who set it up', (sampleId, title, today, starts) => {
    expect(startsOf(sampleId, title, today, 5)).toEqual(starts);
  });
});
