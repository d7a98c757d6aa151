import { DIALOG, HEADER, PRESSABLE } from './google-calendar.ts';

/** A free stretch of the header bar, viewport pixels. */
export interface Gap {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Kept clear on both sides of whatever Google drew. */
const MARGIN_PX = 12;
/** About the size of a thing one presses in a header bar. */
const STEP_PX = 40;

/** The widest stretch of the header bar that holds neither text nor picture nor control; nothing where there is no such bar. */
export function widestGap(page: Document): Gap | undefined {
  const header = headerBar(page);
  if (!header) return undefined;
  const bar = header.getBoundingClientRect();
  const taken = takenStretches(header, bar).sort((a, b) => a.left - b.left);
  let best = { left: 0, right: 0 };
  let free = bar.left;
  for (const stretch of [...taken, { left: bar.right, right: bar.right }]) {
    const gap = { left: free + MARGIN_PX, right: stretch.left - MARGIN_PX };
    if (gap.right - gap.left > best.right - best.left) best = gap;
    free = Math.max(free, stretch.right);
  }
  return best.right > best.left ? { ...best, top: bar.top, bottom: bar.bottom } : undefined;
}

/**
 * Whether something laid over this box would cover nothing but the bare header: two corners and points along
 * its middle are asked what lies there. What is ours must let the question through. The gap already keeps clear of the
 * header's own things; this finds what others laid over it. Each question costs up to milliseconds on a full week,
 * so they are few, and asked only when the place is new.
 */
export function coversNothing(page: Document, box: Gap): boolean {
  const header = headerBar(page);
  if (!header) return false;
  const { left, right, top, bottom } = box;
  const isBare = (x: number, y: number): boolean => {
    const there = page.elementFromPoint(x, y);
    return there !== null && isBareHeader(there, header);
  };
  if (!isBare(left + 1, top + 1) || !isBare(right - 1, bottom - 1)) return false;
  const steps = Math.max(1, Math.ceil((right - left - 2) / STEP_PX));
  for (let step = 0; step <= steps; step += 1) {
    const x = left + 1 + ((right - left - 2) * step) / steps;
    if (!isBare(x, (top + bottom) / 2)) return false;
  }
  return true;
}

/** An open dialog owns the screen: whatever is ours steps aside. */
export function dialogIsOpen(page: Document): boolean {
  for (const dialog of page.querySelectorAll(DIALOG)) {
    if (dialog.checkVisibility({ visibilityProperty: true }) && dialog.getBoundingClientRect().height > 0) {
      return true;
    }
  }
  return false;
}

/** One bar along the top, as high as a bar; a page with none or several is not the one we know. */
function headerBar(page: Document): Element | undefined {
  const bars = [...page.querySelectorAll(HEADER)].filter((header) => {
    const { top, width, height } = header.getBoundingClientRect();
    return (
      top >= -1 &&
      top < 64 &&
      height >= 40 &&
      height <= 112 &&
      width >= page.documentElement.clientWidth * 0.6
    );
  });
  return bars.length === 1 ? bars[0] : undefined;
}

function isBareHeader(there: Element, header: Element): boolean {
  if (there.contains(header)) return true;
  if (!header.contains(there)) return false;
  const pressable = there.closest(PRESSABLE);
  return !pressable || !header.contains(pressable);
}

function takenStretches(header: Element, bar: DOMRect): { left: number; right: number }[] {
  const range = header.ownerDocument.createRange();
  const stretches: { left: number; right: number }[] = [];
  const take = ({ left, right, top, bottom }: DOMRect): void => {
    // One pixel is how texts for screen readers are hidden.
    if (right - left > 1 && bottom - top > 1 && top < bar.bottom && bottom > bar.top)
      stretches.push({ left, right });
  };
  for (const element of header.querySelectorAll('*')) {
    if (element.matches(PRESSABLE) || element.matches('svg, img, canvas, video, iframe')) {
      take(element.getBoundingClientRect());
    }
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) continue;
      range.selectNodeContents(node);
      const { width, height } = element.getBoundingClientRect();
      if (width > 1 && height > 1) take(range.getBoundingClientRect());
    }
  }
  return stretches;
}
