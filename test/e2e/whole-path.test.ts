import { describe, expect, it } from 'vitest';
import { addDays, minuteOfDay, weekdayOf, dateOf, weekSpan } from '../../lib/domain/civil.ts';
import { en } from '../../lib/i18n/en.ts';
import { press, waitForText } from '../browsers/page.ts';
import { openCalendar, openFix, waitForStrip } from '../demo/calendar-tab.ts';
import { chooseRole, command, connectGoogle, readLive, waitUntilWritten } from '../demo/steps.ts';
import { readWeeks } from '../demo/summary.ts';
import { occurrencesIn, overlap, spanOf, standingSeries } from './blocks.ts';
import { BROWSERS, freshStart } from './fresh-start.ts';

/** Default working hours, in minutes of the day. */
const WORKING = [
  { from: 9 * 60, to: 12 * 60 + 30 },
  { from: 13 * 60 + 30, to: 18 * 60 },
];

describe.each(BROWSERS)('in %s, a CTO drowning in meetings', (name) => {
  it('connects, sees the truth, approves a plan, and finds it in Google Calendar', async () => {
    const { world, opened, welcome } = await freshStart(name);

    await connectGoogle(opened, welcome, world.clientId);
    await chooseRole(welcome, world.roleId);
    await waitForText(welcome, en.lookBackNote, 60_000);
    await press(welcome, en.seePlan);
    await waitForText(welcome, en.planNote, 60_000);
    expect(standingSeries(world), 'nothing is written before the click').toEqual([]);

    const before = await readWeeks(welcome);
    const { week: current } = await readLive(welcome);
    if (!current) throw new Error('no week');
    const next = addDays(current.week, 7);
    const { zone } = current;
    expect(before.get(next)?.verdict).toBe('red');

    const calendar = await openCalendar(opened, next);
    expect(await waitForStrip(calendar)).toContain('All meetings, no doing.');
    const panel = await openFix(opened, calendar);
    await waitForText(panel, en.planNote);

    await welcome.bringToFront();
    await press(welcome, en.approve);
    await waitForText(welcome, en.doneTitle, 60_000);
    await waitUntilWritten(welcome);

    const series = standingSeries(world);
    expect(series.length).toBeGreaterThan(0);
    for (const event of series) {
      expect(event.recurrence?.[0]).toMatch(/^RRULE:FREQ=WEEKLY/);
      expect(event.attendees).toBeUndefined();
      expect(event.extendedProperties?.private).toMatchObject({ hoh: '1' });
    }
    const window = { startMs: weekSpan(next, zone).startMs, endMs: weekSpan(addDays(next, 21), zone).endMs };
    const { blocks, meetings } = occurrencesIn(world, window);
    expect(meetings.length).toBeGreaterThan(50);
    expect(blocks.length).toBeGreaterThan(10);
    for (const block of blocks.map(spanOf)) {
      expect(
        meetings.filter((meeting) => overlap(block, spanOf(meeting))).map(({ summary }) => summary),
      ).toEqual([]);
      const [from, to] = [minuteOfDay(block.startMs, zone), minuteOfDay(block.endMs, zone)];
      expect(
        WORKING.some((range) => range.from <= from && to <= range.to),
        `${from} to ${to}`,
      ).toBe(true);
      expect(['SA', 'SU']).not.toContain(weekdayOf(dateOf(block.startMs, zone)));
    }

    const after = await readWeeks(welcome);
    expect(['green', 'amber']).toContain(after.get(next)?.verdict);
    expect(after.get(next)?.minutes.doing).toBeGreaterThan(before.get(next)?.minutes.doing ?? 0);

    await calendar.bringToFront();
    expect(await waitForStrip(calendar, (text) => !text.includes('All meetings'))).toMatch(
      /On track|Thin week/,
    );
    const popup = await opened.openPopup(calendar);
    await waitForText(popup, en.practices);

    const again = await command(welcome, 'proposePlan', {});
    expect(again.changes, 'a second plan adds nothing').toEqual([]);
    expect(standingSeries(world)).toHaveLength(series.length);
  });
});
