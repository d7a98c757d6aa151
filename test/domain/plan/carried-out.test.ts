import { describe, expect, it } from 'vitest';
import { wasMovedByHand } from '../../../lib/domain/block.ts';
import { dateOf } from '../../../lib/domain/civil.ts';
import type { Facts } from '../../../lib/domain/facts.ts';
import { carriedOut, placeOf } from '../../../lib/domain/plan/apply.ts';
import type {
  CreateBlock,
  EndSeries,
  MoveBlock,
  ReleaseBlock,
  ShrinkBlock,
} from '../../../lib/domain/plan/plan.ts';
import { recurringIdOf } from '../../../lib/domain/plan/recurring-id.ts';
import { dateAt, dragged, everyWeek, MONDAY, occurrence, ZONE } from './blocks.ts';
import { calendar } from './calendars.ts';
import { practice } from './planning-weeks.ts';

const AT = { day: 2, start: 600, minutes: 60 };
const series = everyWeek('debt', AT);
const facts: Facts = {
  ...calendar(MONDAY, ZONE, [], { practices: [practice('debt')] }),
  events: series,
};
const named = { practiceId: 'debt', practiceName: 'debt' };
const from = { date: dateAt(2), startMinute: 600, minutes: 60 };
const asked = { code: 'asked' } as const;
const standing = { ...named, eventId: series[0]!.id, etag: '"7"', from, reason: asked };

const moved: MoveBlock = {
  kind: 'move-block',
  ...standing,
  to: { date: dateAt(4), startMinute: 870, minutes: 45 },
};
const released: ReleaseBlock = { kind: 'release-block', ...standing };
const single: CreateBlock = {
  kind: 'create-block',
  ...named,
  level: 'firm',
  withPeople: false,
  generation: 'w2026-W47',
  ordinal: 0,
  to: { date: dateAt(3), startMinute: 540, minutes: 60 },
  reason: asked,
};
const ended: EndSeries = {
  kind: 'end-series',
  ...named,
  eventId: 'debtseries0',
  days: ['WE'],
  startMinute: 600,
  minutes: 60,
  endDate: dateAt(14),
  reason: asked,
};

describe('facts once changes are written', () => {
  it('hold a moved block where it went, as moved by us and by nobody else', () => {
    const [block] = carriedOut(facts, [moved]).events;
    expect(placeOf(block!, ZONE)).toEqual(moved.to);
    expect(block!.block!.at).toEqual({ start: `${dateAt(4)}T14:30`, minutes: 45 });
    expect(wasMovedByHand(block!, ZONE)).toBe(false);
    expect(wasMovedByHand(dragged(block!, { ...AT, day: 4 }), ZONE)).toBe(true);
  });

  it('hold a shrunk block shorter', () => {
    const shrunk: ShrinkBlock = { kind: 'shrink-block', ...standing, to: { ...from, minutes: 30 } };
    const [block] = carriedOut(facts, [shrunk]).events;
    expect(block!.endMs - block!.startMs).toBe(30 * 60_000);
  });

  it('hold a released block no more, and the others still', () => {
    expect(carriedOut(facts, [released]).events).toEqual(series.slice(1));
  });

  it('hold a new block once, marked with its own date', () => {
    const { events } = carriedOut(facts, [single, single]);
    expect(events).toHaveLength(10);
    expect(events.at(-1)).toMatchObject({
      etag: '',
      block: { generation: 'w2026-W47', ordinal: 0, at: { start: `${dateAt(3)}T09:00`, minutes: 60 } },
    });
    expect(wasMovedByHand(events.at(-1)!, ZONE)).toBe(false);
  });

  it('hold an ended series up to its end, by the dates it had before anything was moved', () => {
    const across: MoveBlock = {
      kind: 'move-block',
      ...standing,
      eventId: series[2]!.id,
      from: { ...from, date: dateAt(16) },
      to: { ...from, date: dateAt(11) },
    };
    const left = carriedOut(facts, [across, ended]).events.map(({ startMs }) => dateOf(startMs, ZONE));
    expect(left).toEqual([dateAt(2), dateAt(9)]);
  });

  it('leave alone what somebody changed since the plan saw it', () => {
    const elsewhere = { ...facts, events: [dragged(series[0]!, { ...AT, start: 615 }), ...series.slice(1)] };
    expect(carriedOut(elsewhere, [moved, released]).events).toEqual(elsewhere.events);
  });

  it('are the same when there is nothing to write', () => {
    expect(carriedOut(facts, [])).toBe(facts);
  });
});

describe("Google's id of a series", () => {
  it.each([
    ['an occurrence', occurrence('debt', AT), 'debtseries0'],
    [
      'an occurrence of what a split left, that keeps the first id',
      occurrence('debt', AT, { iCalUid: 'debtseries0_R20261118T090000@google.com' }),
      'debtseries0_R20261118T090000',
    ],
    [
      'an occurrence of what a split left, under its own id',
      occurrence('debt', AT, { id: 'debtseries0_R20261118T090000_20261125T090000Z' }),
      'debtseries0_R20261118T090000',
    ],
    [
      'what is not written yet',
      occurrence('debt', AT, { id: 'planned/debt/g1/0/2026-11-18' }),
      'debtseries0',
    ],
  ])('of %s', (_, event, id) => {
    expect(recurringIdOf(event)).toBe(id);
  });

  it('is none for a single block', () => {
    const { seriesId: _, ...event } = occurrence('debt', AT);
    expect(recurringIdOf(event)).toBeUndefined();
  });
});
