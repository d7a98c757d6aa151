import { describe, expect, it } from 'vitest';
import { blockKey, readBlockMark, wallTime, wasMovedByHand, writeBlockMark } from '../../lib/domain/block.ts';
import { at, BERLIN, block, event, mark } from './making.ts';

const written = { hoh: '1', practice: 'code', gen: 'g3', ord: '2', rev: '4', at: '09:00/120' };
const read = mark('code', {
  generation: 'g3',
  ordinal: 2,
  revision: 4,
  at: { start: '09:00', minutes: 120 },
});

describe('the mark of a block', () => {
  it('is written as private properties and read back', () => {
    expect(writeBlockMark(read)).toEqual(written);
    expect(readBlockMark(written)).toEqual(read);
  });

  it('of a single block names its day', () => {
    const single = mark('code', { generation: 'w2026-W48', at: { start: '2026-11-25T09:00', minutes: 60 } });
    expect(readBlockMark(writeBlockMark(single))).toEqual(single);
  });

  it('is read from a later version as far as it is understood', () => {
    expect(readBlockMark({ ...written, hoh: '2', more: 'x' })?.version).toBe(2);
  });

  it.each([
    ['nothing', undefined],
    ['foreign properties', { practice: 'code' }],
    ['no version', { ...written, hoh: '' }],
    ['version zero', { ...written, hoh: '0' }],
    ['a version that is no number', { ...written, hoh: '1e3' }],
    ['no slug', { ...written, practice: 'Code & <b>' }],
    ['an unknown generation', { ...written, gen: 'x3' }],
    ['generation zero', { ...written, gen: 'g0' }],
    ['a negative ordinal', { ...written, ord: '-1' }],
    ['no revision', { hoh: '1', practice: 'code', gen: 'g3', ord: '2', at: '09:00/120' }],
    ['a start without minutes', { ...written, at: '09:00' }],
    ['__proto__ for a practice', { ...written, practice: '__proto__' }],
  ])('is none: %s', (_, props) => {
    expect(readBlockMark(props)).toBeUndefined();
  });
});

describe('the key of a block', () => {
  it('differs by practice, generation and ordinal, and by nothing else', () => {
    const keys = [
      blockKey({ practiceId: 'code', generation: 'g1', ordinal: 0 }),
      blockKey({ practiceId: 'code', generation: 'g1', ordinal: 1 }),
      blockKey({ practiceId: 'code', generation: 'g2', ordinal: 0 }),
      blockKey({ practiceId: 'calls', generation: 'g1', ordinal: 0 }),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(blockKey({ practiceId: 'code', generation: 'w2026-W48', ordinal: 0 })).toBe(
      blockKey({ practiceId: 'code', generation: 'w2026-W48', ordinal: 0 }),
    );
  });
});

describe('the start in a mark', () => {
  it('is wall time, with the date where it speaks of one block', () => {
    expect([wallTime(545), wallTime(1435, '2026-11-16')]).toEqual(['09:05', '2026-11-16T23:55']);
  });

  it.each(['24:00/60', '09:60/60', '2026-11-16T99:99/60'])('of no time of day makes no mark: %s', (at) => {
    expect(readBlockMark({ ...written, at })).toBeUndefined();
  });
});

describe('moved by hand', () => {
  it('is not what the clock did to a series on the night it skipped an hour', () => {
    const night = mark('code', { at: { start: '02:30', minutes: 60 } });
    const skipped = block('code', { block: night, startMs: Date.parse('2026-03-29T01:30:00Z') });
    expect(wasMovedByHand(skipped, BERLIN)).toBe(false);
  });

  const series = { block: mark('code', { at: { start: '09:00', minutes: 60 } }) };
  const single = { block: mark('code', { at: { start: '2026-11-16T09:00', minutes: 60 } }) };
  it.each([
    ['a series where it was written', block('code', { ...series, startMs: at(2, '09:00') }), false],
    ['a series at another time', block('code', { ...series, startMs: at(2, '09:15') }), true],
    ['a series made longer', block('code', { ...series, minutes: 90 }), true],
    [
      'an occurrence on another day',
      block('code', { ...series, startMs: at(2, '09:00'), originalStartMs: at(1, '09:00') }),
      true,
    ],
    ['a single block where it was written', block('code', { ...single, startMs: at(0, '09:00') }), false],
    ['a single block on another day', block('code', { ...single, startMs: at(1, '09:00') }), true],
    [
      'an occurrence that we put on another day',
      block('code', { ...single, startMs: at(0, '09:00'), originalStartMs: at(2, '09:00') }),
      false,
    ],
    [
      'an occurrence dragged from where we put it back to where its series has it',
      block('code', { ...single, startMs: at(2, '09:00'), originalStartMs: at(2, '09:00') }),
      true,
    ],
    ['an event without a mark', event(), false],
  ])('%s: %s', (_, one, moved) => {
    expect(wasMovedByHand(one, BERLIN)).toBe(moved);
  });
});
