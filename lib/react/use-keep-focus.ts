import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Where a change takes away the control that had the focus, hands it on to the first of `selector` inside; focus that is
 * elsewhere stays there.
 */
export function useKeepFocus<Part extends HTMLElement>(
  change: unknown,
  selector: string,
): RefObject<Part | null> {
  const part = useRef<Part>(null);
  const seen = useRef(change);
  useEffect(() => {
    if (seen.current === change) return;
    seen.current = change;
    const { activeElement, body } = document;
    if (activeElement && activeElement !== body) return;
    part.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }, [change, selector]);
  return part;
}
