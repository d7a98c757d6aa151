import { useEffect, useState } from 'react';
import type { DateString } from '../domain/civil.ts';
import type { Live } from '../state/live.ts';

/** What somebody asked for in the calendar page. */
export interface Asked {
  readonly week: DateString;
  readonly intent: 'plan' | 'week';
  readonly atMs: number;
}

const JUST_NOW_MS = 10_000;

/** Only what was asked just now: a page opened later for itself shows the present. */
export function askedJustNow(live: Live | undefined, nowMs: number): Asked | undefined {
  const { panelWeek, panelIntent = 'week', panelAskedMs = 0 } = live ?? {};
  if (panelWeek === undefined || nowMs - panelAskedMs > JUST_NOW_MS) return undefined;
  return { week: panelWeek, intent: panelIntent, atMs: panelAskedMs };
}

/** Whether a plan is still to come: none is there, and none has been approved since it was asked for. */
export function awaitsPlan(live: Live | undefined, { intent, atMs }: Asked): boolean {
  return intent === 'plan' && live?.plan === undefined && (live?.undo?.approvedMs ?? 0) < atMs;
}

/** How long a page waits for the plan that the background works out, reading the calendar first, before it asks itself. */
const PATIENCE_MS = 15_000;

/** Follows what is asked for in the calendar page: `onAsk` once for each, `onLate` when the plan does not come. */
export function useAsked(
  live: Live | undefined,
  nowMs: number,
  onAsk: (asked: Asked) => void,
  onLate: () => void,
): { readonly awaiting: boolean; readonly stopWaiting: () => void } {
  const asked = askedJustNow(live, nowMs);
  const [followedMs, setFollowedMs] = useState(0);
  const [awaited, setAwaited] = useState<Asked | undefined>();
  // While rendering: nothing of another week is painted first.
  if (asked && asked.atMs !== followedMs) {
    setFollowedMs(asked.atMs);
    setAwaited(asked);
    onAsk(asked);
  }
  const awaiting = awaited !== undefined && awaitsPlan(live, awaited);
  if (awaited && !awaiting) setAwaited(undefined);

  useEffect(() => {
    if (!awaiting) return undefined;
    const timer = setTimeout(() => {
      setAwaited(undefined);
      onLate();
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps
  }, [awaiting]);

  return { awaiting, stopWaiting: () => setAwaited(undefined) };
}
