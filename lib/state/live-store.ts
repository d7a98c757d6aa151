import { EMPTY_LIVE, type Live } from './live.ts';

/** The part of `storage.session` this needs. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** A change: new values for some fields; `undefined` takes a field away. */
export type LiveChange = { readonly [Key in keyof Omit<Live, 'revision'>]?: Live[Key] | undefined };

export interface LiveStore {
  read(): Promise<Live>;
  /** Changes are applied one after the other, each to the outcome of the one before. */
  update(change: LiveChange | ((live: Live) => LiveChange)): Promise<Live>;
}

export const LIVE_KEY = 'live';

/** The background owns the live state; `changed` is told after each write. */
export function createLiveStore(area: SessionArea, changed: (live: Live) => void): LiveStore {
  let last: Promise<Live> | undefined;

  const read = (): Promise<Live> => {
    last ??= area.get(LIVE_KEY).then(
      (items) => (items[LIVE_KEY] as Live | undefined) ?? EMPTY_LIVE,
      (error: unknown) => {
        // The next one who asks tries again.
        last = undefined;
        throw error;
      },
    );
    return last;
  };

  return {
    read,
    update(change) {
      const before = read();
      const after = before.then(async (live) => {
        const fields = typeof change === 'function' ? change(live) : change;
        const next = withoutUndefined({ ...live, ...fields, revision: live.revision + 1 });
        await area.set({ [LIVE_KEY]: next });
        changed(next);
        return next;
      });
      // A failed write must not poison the next one.
      last = after.catch(() => before);
      return after;
    },
  };
}

function withoutUndefined(live: { [Key in keyof Live]?: Live[Key] | undefined }): Live {
  return Object.fromEntries(
    Object.entries(live).filter(([, value]) => value !== undefined),
  ) as unknown as Live;
}
