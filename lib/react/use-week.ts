import { useEffect, useState } from 'react';
import type { DateString } from '../domain/civil.ts';
import type { WeekView } from '../domain/week-view.ts';
import { send } from '../messages/send.ts';
import type { Problem } from '../problems.ts';
import type { Live } from '../state/live.ts';

export interface ShownWeek {
  readonly view?: WeekView;
  readonly problem?: Problem;
}

/** A week of which nothing was read is no empty week. */
function shown(view: WeekView): ShownWeek {
  return view.verdict.noneBecause === 'not-read' ? { problem: { code: 'week-not-read' } } : { view };
}

/**
 * The view of a week: from the live state when it is the current one, else asked of the background and asked again
 * whenever the calendar behind it was read anew or is judged otherwise. An answer that is no longer wanted is dropped.
 */
export function useWeek(live: Live | undefined, week: DateString | undefined): ShownWeek {
  const [asked, setAsked] = useState<ShownWeek & { readonly week?: DateString; readonly calendar?: string }>(
    {},
  );
  const current = live?.week;
  const wanted = week === undefined || week === current?.week ? undefined : week;
  const isThere = live !== undefined;
  const calendar = [live?.sync.asOfMs, live?.account?.id, live?.roleId, live?.blocksInCalendar].join();

  useEffect(() => {
    if (wanted === undefined || !isThere) return undefined;
    let stale = false;
    const ask = async (): Promise<void> => {
      const outcome = await send('viewWeek', { week: wanted });
      if (stale) return;
      setAsked({
        week: wanted,
        calendar,
        ...(outcome.ok ? shown(outcome.value) : { problem: outcome.problem }),
      });
    };
    void ask();
    return () => {
      stale = true;
    };
  }, [wanted, isThere, calendar]);

  if (wanted === undefined) {
    if (!current) return {};
    const first = shown(current);
    // The first read of all is under way: nothing has failed yet.
    return first.problem && live?.sync.kind === 'reading' ? {} : first;
  }
  return asked.week === wanted ? asked : {};
}
