import { useEffect, useState } from 'react';
import { systemClock } from '../clock.ts';

/** The present, renewed every half minute so that ages and *today* stay true on a page left open. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(systemClock.nowMs);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(systemClock.nowMs()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
