import { describe, expect, it } from 'vitest';
import { createLiveStore } from '../../lib/state/live-store.ts';
import { EMPTY_LIVE, type Live } from '../../lib/state/live.ts';

function memory(items: Record<string, unknown> = {}) {
  return {
    items,
    get: async (key: string) => ({ [key]: items[key] }),
    set: async (more: Record<string, unknown>) => void Object.assign(items, more),
  };
}

describe('the live state', () => {
  it('begins empty, and goes on from what an earlier worker left', async () => {
    expect(await createLiveStore(memory(), () => {}).read()).toEqual(EMPTY_LIVE);
    const left = { ...EMPTY_LIVE, revision: 7, waitingWrites: 2 };
    const next = await createLiveStore(memory({ live: left }), () => {}).update({ blocksInCalendar: 1 });
    expect(next).toMatchObject({ revision: 8, waitingWrites: 2, blocksInCalendar: 1 });
  });

  it('applies changes made at once one after the other', async () => {
    const store = createLiveStore(memory(), () => {});
    const add = (live: Live) => ({ waitingWrites: live.waitingWrites + 1 });
    await Promise.all(Array.from({ length: 20 }, () => store.update(add)));
    expect((await store.read()).waitingWrites).toBe(20);
  });

  it('takes a field away when it is set to undefined', async () => {
    const area = memory();
    const store = createLiveStore(area, () => {});
    await store.update({
      undo: { decisionId: 'd', kind: 'approve-plan', blocks: 1, waiting: 0, approvedMs: 0 },
    });
    await store.update({ undo: undefined });
    expect(area.items['live']).not.toHaveProperty('undo');
  });

  it('survives a write that fails', async () => {
    const area = memory();
    const set = area.set;
    area.set = async () => {
      throw new Error('full');
    };
    const store = createLiveStore(area, () => {});
    await expect(store.update({ waitingWrites: 1 })).rejects.toThrow('full');
    area.set = set;
    expect(await store.update({ blocksInCalendar: 3 })).toMatchObject({
      waitingWrites: 0,
      blocksInCalendar: 3,
    });
  });
});
