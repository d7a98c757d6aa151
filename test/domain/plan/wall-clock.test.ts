import { describe, expect, it } from 'vitest';
import { atMinute, daySpan } from '../../../lib/domain/civil.ts';
import { dayClock, skippedRanges, wallRanges } from '../../../lib/domain/plan/wall-clock.ts';

function clockOf(date: string, zone: string) {
  return dayClock(daySpan(date, zone), zone);
}

describe('the wall clock of a day', () => {
  it.each([
    { date: '2026-03-29', zone: 'Europe/Berlin', skipped: [{ startMinute: 120, endMinute: 180 }] },
    { date: '2026-10-25', zone: 'Europe/Berlin', skipped: [] },
    { date: '2026-11-23', zone: 'Asia/Kathmandu', skipped: [] },
    { date: '2026-10-04', zone: 'Australia/Lord_Howe', skipped: [{ startMinute: 120, endMinute: 150 }] },
    { date: '2026-04-24', zone: 'Africa/Cairo', skipped: [{ startMinute: 0, endMinute: 60 }] },
  ])('skips $skipped.length stretches on $date in $zone', ({ date, zone, skipped }) => {
    expect(skippedRanges(clockOf(date, zone))).toEqual(skipped);
  });

  it('shows the part of an event that lies in the day', () => {
    const zone = 'America/St_Johns';
    const evening = { startMs: atMinute('2026-11-23', 1380, zone), endMs: atMinute('2026-11-24', 45, zone) };
    expect(wallRanges(evening, clockOf('2026-11-23', zone))).toEqual([
      { startMinute: 1380, endMinute: 1440 },
    ]);
    expect(wallRanges(evening, clockOf('2026-11-24', zone))).toEqual([{ startMinute: 0, endMinute: 45 }]);
  });

  it('shows both turns of an hour that comes twice', () => {
    const zone = 'Europe/Berlin';
    const startMs = atMinute('2026-10-25', 150, zone);
    const across = { startMs, endMs: startMs + 45 * 60_000 };
    expect(wallRanges(across, clockOf('2026-10-25', zone))).toEqual([
      { startMinute: 150, endMinute: 180 },
      { startMinute: 120, endMinute: 135 },
    ]);
  });
});
