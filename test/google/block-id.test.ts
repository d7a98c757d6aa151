import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockId, nextKey } from '../../lib/google/block-id.ts';

describe('the id of a block', () => {
  it('is the same on every device and in every version: a changed id would book twice', async () => {
    expect(await blockId('code', 'g1', 0)).toBe('e295ehgir4e6p7urha6nbsog98hrnu8n');
  });

  it('has only characters and lengths that Google accepts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-z0-9-]{1,40}$/), fc.nat(), async (practiceId, ordinal) => {
        expect(await blockId(practiceId, 'g3', ordinal)).toMatch(/^[0-9a-v]{32}$/);
      }),
    );
  });

  it('differs by practice, by generation and by ordinal', async () => {
    const ids = await Promise.all([
      blockId('code', 'g1', 0),
      blockId('reviews', 'g1', 0),
      blockId('code', 'g2', 0),
      blockId('code', 'g1', 1),
      blockId('code', 'w2026-W48', 0),
    ]);
    expect(new Set(ids).size).toBe(5);
  });
});

describe('the next key, when one is taken by something deleted', () => {
  it('is the next generation of a rhythm', () => {
    expect(nextKey({ practiceId: 'code', generation: 'g9', ordinal: 2 })).toEqual({
      practiceId: 'code',
      generation: 'g10',
      ordinal: 2,
    });
  });

  it('is a later ordinal of a single block in a week, past all its siblings', () => {
    expect(nextKey({ practiceId: 'code', generation: 'w2026-W48', ordinal: 0 })).toEqual({
      practiceId: 'code',
      generation: 'w2026-W48',
      ordinal: 100,
    });
  });
});
