import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Write, WriteResult } from '../../lib/google/push.ts';
import type { Fault } from '../../lib/stand-in/fault.ts';
import {
  at,
  BLOCK,
  BLOCK_ID,
  DEC_2,
  DEC_7,
  end,
  insertOf,
  move,
  NOV_30,
  perform,
  release,
} from './local-blocks.ts';
import { SERIES, SERIES_ID, standing } from './local-blocks.ts';
import { ADA, localWorld, timed, type LocalWorld } from './local-world.ts';

const HOMES = [
  [NOV_30, at('2026-11-30', '09:00', '10:30')],
  [DEC_2, at('2026-12-02', '09:00', '10:30')],
  [DEC_7, at('2026-12-07', '09:00', '10:30')],
  [BLOCK_ID, at('2026-12-03', '14:00', '15:30')],
] as const;
const PLACES = [
  at('2026-12-01', '13:00', '14:00'),
  at('2026-12-10', '08:00', '09:30'),
  ...HOMES.map(([, home]) => home),
];
const RULE = 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE';
const MEETING = timed('meeting', '2026-12-02', '09:00', '10:00', {
  organizer: { email: 'grace@example.com' },
  attendees: [{ email: 'grace@example.com' }, { email: ADA }],
});

const home = fc.constantFrom(...HOMES);
const place = fc.constantFrom(...PLACES);
const write: fc.Arbitrary<Write> = fc.oneof(
  fc.constantFrom(insertOf(SERIES), insertOf(BLOCK), insertOf({ ...SERIES, level: 'sacred' })),
  fc.tuple(home, place).map(([[id, from], to]) => move(id, from, to)),
  fc.tuple(home, place, place).map(([[id], from, to]) => move(id, from, to)),
  home.map(([id, from]) => release(id, from)),
  fc.constantFrom('2026-11-20', '2026-12-02', '2026-12-08').map((date) => end(date)),
  fc.constantFrom('20261201T225959Z', '20261207T225959Z').map((until): Write => {
    const ended = [`${RULE};UNTIL=${until}`];
    return { kind: 'restore-series', calendarId: 'primary', eventId: SERIES_ID, recurrence: [RULE], ended };
  }),
  fc
    .constantFrom(SERIES_ID, BLOCK_ID)
    .map((eventId): Write => ({ kind: 'delete-block', calendarId: 'primary', eventId })),
  fc.constantFrom('accepted', 'declined').map((answer): Write => ({
    kind: 'answer-invitation',
    calendarId: 'primary',
    eventId: 'meeting',
    answer,
    addresses: [ADA],
  })),
);
/** Something a human does in between; what is not there cannot be changed. */
const human = fc
  .tuple(fc.constantFrom('moves', 'deletes', 'invites to'), home)
  .map(([what, [id]]) => ({ what, id }));
const steps = fc.array(fc.oneof({ weight: 4, arbitrary: write }, { weight: 1, arbitrary: human }), {
  maxLength: 12,
});

function byHand({ google }: LocalWorld, { what, id }: { what: string; id: string }): void {
  const window = { startMs: 0, endMs: Date.parse('2027-06-01T00:00:00Z') };
  if (!google.control.events(ADA, ADA, window).some((event) => event.id === id)) return;
  if (what === 'deletes') google.control.cancelAsOther(ADA, id);
  else if (what === 'moves') google.control.moveAsOther(ADA, id, { startMs: PLACES[1]?.startMs ?? 0 });
  else google.control.changeAsOther(ADA, id, { attendees: [{ email: 'ken@example.com' }] });
}

const stateOf = ({ google }: LocalWorld) =>
  google.control
    .storedEvents(ADA, ADA)
    .map(({ etag: _etag, updated: _updated, sequence: _sequence, ...event }) => event);

async function world(): Promise<LocalWorld> {
  const made = localWorld([MEETING]);
  for (const change of [SERIES, BLOCK]) await perform(made.client, insertOf(change));
  return made;
}

describe('any write of the queue, in any order', () => {
  it('done once more changes nothing and says the same', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const one = await world();
        for (const step of all) {
          if ('what' in step) {
            byHand(one, step);
            continue;
          }
          const first = await perform(one.client, step);
          const stored = one.google.control.storedEvents(ADA, ADA);
          const again = await perform(one.secondDevice, step);
          expect(again.kind).toBe(first.kind);
          expect(again).toMatchObject(again.kind === 'done' ? { adopted: true } : first);
          expect(one.google.control.storedEvents(ADA, ADA)).toEqual(stored);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is for one version, quiet, and without guests, save the user’s answer', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const one = await world();
        one.google.control.clearLog();
        for (const step of all) {
          if ('what' in step) byHand(one, step);
          else await perform(one.client, step);
        }
        for (const { method, path, ifMatch, sendUpdates, body } of one.google.control.log()) {
          if (method === 'GET') continue;
          const answer = path.endsWith('/meeting');
          expect(sendUpdates).toBe(answer ? 'all' : 'none');
          expect(JSON.stringify(body ?? {}).includes('attendees')).toBe(answer);
          expect(Boolean(ifMatch)).toBe(method !== 'POST');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('comes to the same whatever was lost on the way, once it is tried again', async () => {
    const faults: fc.Arbitrary<Fault> = fc.record({
      kind: fc.constantFrom('drop-before', 'drop-after', 'html-503', 'truncated-json'),
      nth: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(steps, fc.array(faults, { minLength: 1, maxLength: 4 }), async (all, lost) => {
        const [calm, rough] = [await world(), await world()];
        for (const [at, step] of all.entries()) {
          if ('what' in step) {
            byHand(calm, step);
            byHand(rough, step);
            continue;
          }
          const expected = await perform(calm.client, step);
          rough.google.control.fault(lost[at % lost.length] ?? { kind: 'drop-after' });
          let result: WriteResult = await perform(rough.client, step);
          rough.google.control.clearFaults();
          if (result.kind === 'retry') result = await perform(rough.client, step);
          expect(result.kind).toBe(expected.kind);
          expect(stateOf(rough)).toEqual(stateOf(calm));
          expect(standing(rough)).toEqual(standing(calm));
        }
      }),
      { numRuns: 60 },
    );
  });
});
