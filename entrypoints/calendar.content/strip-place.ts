import { coversNothing, dialogIsOpen, widestGap } from '../../lib/page/placement.ts';
import { HOST_NAME } from './strip.ts';
import type { Gap } from '../../lib/page/placement.ts';
import type { Strip } from './strip.ts';

/** A page that keeps throwing the strip out is not fought. */
const RETURNS = 3;
const RETURNS_WITHIN_MS = 60_000;

/** Puts the strip where it covers nothing, or hides it. Run it again whenever the page may have changed. */
export function stripPlace(page: Document, strip: Strip, nowMs: () => number): () => void {
  let attachedMs: number[] = [];
  let shownAt: Gap | undefined;

  const attach = (): boolean => {
    if (strip.host.isConnected) return true;
    attachedMs = attachedMs.filter((ms) => nowMs() - ms < RETURNS_WITHIN_MS);
    if (attachedMs.length > RETURNS) return false;
    attachedMs.push(nowMs());
    for (const old of page.querySelectorAll(HOST_NAME)) old.remove();
    // Beside the body, not in it: nothing of Google's counts the children of the root.
    page.documentElement.append(strip.host);
    return true;
  };

  const hide = (): void => {
    shownAt = undefined;
    strip.hide();
  };

  return () => {
    if (!attach() || dialogIsOpen(page)) {
      hide();
      return;
    }
    const gap = widestGap(page);
    const box = gap && strip.fitInto(gap);
    // Where it stands already the points would meet the strip itself; the gap says that nothing came under it.
    if (box && isSame(box, shownAt) && !strip.host.hidden) return;
    if (box && strip.letThrough(() => coversNothing(page, box))) {
      strip.show(box);
      shownAt = box;
    } else hide();
  };
}

function isSame(one: Gap, other: Gap | undefined): boolean {
  return one.left === other?.left && one.right === other.right && one.top === other.top;
}
