/** What is taken out by its roof, the highest first; of equal ones the one that stands earlier in the day. */
interface Roofed {
  readonly roof: number;
  readonly point: number;
}

/** Adds to a binary heap, in place. */
export function push<Kind extends Roofed>(heap: Kind[], added: Kind): void {
  let at = heap.length;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!isBefore(added, heap[above]!)) break;
    heap[at] = heap[above]!;
    at = above;
  }
  heap[at] = added;
}

/** Takes the first one out of a binary heap that is not empty, in place. */
export function pop<Kind extends Roofed>(heap: Kind[]): Kind {
  const first = heap[0]!;
  const last = heap.pop()!;
  const size = heap.length;
  let at = 0;
  for (let below = 1; below < size; below = 2 * at + 1) {
    if (below + 1 < size && isBefore(heap[below + 1]!, heap[below]!)) below++;
    if (!isBefore(heap[below]!, last)) break;
    heap[at] = heap[below]!;
    at = below;
  }
  if (size > 0) heap[at] = last;
  return first;
}

function isBefore(a: Roofed, b: Roofed): boolean {
  return a.roof > b.roof || (a.roof === b.roof && a.point < b.point);
}
