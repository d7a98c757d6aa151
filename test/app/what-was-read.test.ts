import { describe, expect, it } from 'vitest';
import { busyAfternoons } from './calendar.ts';
import { ADA, World } from './world.ts';

/** Twelve weeks after the week of the tests: beyond what is kept up to date. */
const FAR_WEEK = '2026-06-01';

async function connected() {
  const world = new World(busyAfternoons());
  const machine = world.start();
  await machine.app.connect();
  await machine.app.chooseRole('cto');
  return { world, ...machine };
}

describe('a week that was not read', () => {
  it('is read when a page asks for it, and not taken for an empty one', async () => {
    const { app } = await connected();
    const shown = await app.viewWeek(FAR_WEEK);
    expect(shown.ok && shown.value.balance.meetingInsideMinutes).toBe(5 * 270);
  });

  it('is said to be unread without network', async () => {
    const { world, app } = await connected();
    world.google.control.fault({ kind: 'drop-before', times: 'always' });
    expect(await app.viewWeek(FAR_WEEK)).toEqual({ ok: false, problem: { code: 'week-not-read' } });
  });

  it('leaves the strip silent', async () => {
    const { app } = await connected();
    expect(await app.strip.show({ date: FAR_WEEK, address: ADA, eids: [] })).toBeNull();
    expect(await app.strip.show({ date: '2026-03-11', address: ADA, eids: [] })).toMatchObject({
      verdict: 'red',
    });
  });

  it('stays known as read when the window has moved on', async () => {
    const { world, app } = await connected();
    world.nowMs += 7 * 24 * 3_600_000;
    await app.sync();
    world.google.control.fault({ kind: 'drop-before', times: 'always' });
    expect((await app.viewWeek('2026-02-09')).ok).toBe(true);
  });

  it('is never planned as if it were free', async () => {
    const world = new World(busyAfternoons());
    const { app, deps } = world.start();
    await app.connect();
    await app.chooseRole('cto');
    const read = await deps.history.read(ADA, 'primary', 'window');
    if (!read) throw new Error('nothing was read');
    await deps.history.confirmRead({ ...read, endMs: world.nowMs + 14 * 24 * 3_600_000 });
    world.google.control.fault({ kind: 'drop-before', times: 'always' });
    world.nowMs += 120_000;
    expect(await app.proposePlan()).toEqual({ ok: false, problem: { code: 'offline' } });
  });
});

describe('a plan', () => {
  it('asked for again in another page, and the same, may still be approved in the first', async () => {
    const { world, app } = await connected();
    const first = await app.proposePlan();
    world.nowMs += 1_000;
    await app.strip.aimPanel('2026-03-16', 'plan');
    expect(first.ok && (await app.approvePlan(first.value.id)).ok).toBe(true);
  });

  it('knows of a meeting that was accepted a minute ago', async () => {
    const { world, app } = await connected();
    world.nowMs += 120_000;
    world.google.control.insertAsOther(ADA, {
      summary: 'Every morning',
      start: { dateTime: '2026-03-16T09:00:00+01:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-03-16T12:30:00+01:00', timeZone: 'Europe/Berlin' },
      recurrence: ['RRULE:FREQ=DAILY;COUNT=70'],
      organizer: { email: 'bob@lovelace.example' },
      attendees: [{ email: ADA, responseStatus: 'accepted' }],
    });
    const plan = await app.proposePlan();
    // The mornings before it are free as they were.
    const later =
      plan.ok && plan.value.changes.filter((one) => !('to' in one) || one.to.date >= '2026-03-16');
    expect(later).toEqual([]);
  });
});

describe('reading', () => {
  it('sets its next alarm before it begins, so that a background that dies meanwhile wakes again', async () => {
    const { world, app } = await connected();
    world.wakes = [];
    let wokenBeforeReading = false;
    world.step = async (name) => {
      if (name === 'before GET') wokenBeforeReading = world.wakes.some(({ job }) => job === 'sync');
    };
    await app.sync();
    expect(wokenBeforeReading).toBe(true);
  });

  it('leaves no page waiting when the disk fails in between', async () => {
    const { world, app, live } = await connected();
    world.step = async (name) => {
      if (name === 'before confirmRead')
        throw Object.assign(new Error('no'), { problem: { code: 'storage-failing' } });
    };
    await app.sync();
    expect((await live()).sync).toMatchObject({ kind: 'idle', problem: { code: 'storage-failing' } });
  });
});
