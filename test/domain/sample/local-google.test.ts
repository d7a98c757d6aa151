import { describe, expect, it } from 'vitest';
import { addDays, atMinute } from '../../../lib/domain/civil.ts';
import { createStandIn } from '../../../lib/stand-in/handle.ts';
import { SAMPLES, sampleSeed } from '../../../lib/stand-in/sample/index.ts';
import { expandWeekly } from '../../../lib/stand-in/weekly.ts';
import { type GoogleEvent, occurrencesOf, startDate } from './expand.ts';
import { eventsOf, sampleAccount } from './sample-facts.ts';

const TODAY = '2026-10-20';
const DATES = { from: '2026-09-21', until: '2026-12-28' };

describe('a sample in the local Google', () => {
  it.each(SAMPLES)('$id: fourteen weeks come out as the sample tells them', ({ id, email }) => {
    const account = sampleAccount(id, TODAY);
    const nowMs = atMinute(TODAY, 0, account.timeZone);
    const standIn = createStandIn({ clock: { nowMs: () => nowMs }, random: () => 0.5, expand: expandWeekly });
    standIn.control.seed(sampleSeed(id, { today: TODAY }));
    const window = {
      startMs: atMinute(DATES.from, 0, account.timeZone),
      endMs: atMinute(DATES.until, 0, account.timeZone),
    };
    const listed = standIn.control
      .events(email, email, window)
      .filter((event) => startDate(event) >= DATES.from);
    // A day more on both sides: an event's own date may differ from the calendar's.
    const told = occurrencesOf(eventsOf(account), {
      from: addDays(DATES.from, -1),
      until: addDays(DATES.until, 1),
    }).filter(
      (event) =>
        startMs(event, account.timeZone) >= window.startMs && startMs(event, account.timeZone) < window.endMs,
    );
    expect(told.length).toBeGreaterThan(200);
    expect(listed.map(essence).sort(byId)).toEqual(told.map(essence).sort(byId));
  });
});

function essence({
  id,
  summary,
  start,
  end,
  attendees,
  eventType,
  transparency,
  recurringEventId,
}: GoogleEvent) {
  const instant = (time: GoogleEvent['start']) => time?.date ?? Date.parse(time?.dateTime ?? '');
  return {
    id,
    summary,
    start: instant(start),
    end: instant(end),
    answers: attendees?.map((guest) => `${guest.email} ${guest.responseStatus}`),
    eventType,
    free: transparency === 'transparent',
    recurringEventId,
  };
}

function startMs({ start }: GoogleEvent, zone: string): number {
  return start?.date ? atMinute(start.date, 0, zone) : Date.parse(start?.dateTime ?? '');
}

function byId(a: { id?: string | null | undefined }, b: { id?: string | null | undefined }): number {
  return (a.id ?? '') < (b.id ?? '') ? -1 : 1;
}
