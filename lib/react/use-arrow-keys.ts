import { useEffect, useRef } from 'react';
import { addDays } from '../domain/civil.ts';
import type { DateString } from '../domain/civil.ts';

/** Left and right go to the earlier and the later week, as they run on the page. */
export function useArrowKeys(week: DateString | undefined, onWeek: (week: DateString) => void): void {
  const latest = useRef(onWeek);
  useEffect(() => {
    latest.current = onWeek;
  });
  useEffect(() => {
    if (week === undefined) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // There they belong to the field.
      if (event.target instanceof Element && event.target.matches('input, select, textarea')) return;
      const forward = getComputedStyle(document.documentElement).direction === 'rtl' ? -7 : 7;
      if (event.key === 'ArrowRight') latest.current(addDays(week, forward));
      if (event.key === 'ArrowLeft') latest.current(addDays(week, -forward));
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [week]);
}
