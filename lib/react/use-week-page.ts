import { useEffect, useState } from 'react';
import type { WeekActions } from '../../components/actions.ts';
import { addDays } from '../domain/civil.ts';
import type { DateString } from '../domain/civil.ts';
import type { WeekView } from '../domain/week-view.ts';
import type { Problem } from '../problems.ts';
import type { Live } from '../state/live.ts';
import { openOptions, openTab } from './open.ts';
import { useCommands } from './use-commands.ts';
import type { Commands } from './use-commands.ts';
import { useLive } from './use-live.ts';
import { useNow } from './use-now.ts';
import { useWeek } from './use-week.ts';

interface WeekPage {
  readonly live: Live | undefined;
  readonly week: DateString | undefined;
  readonly view: WeekView | undefined;
  readonly problem: Problem | undefined;
  readonly nowMs: number;
  readonly commands: Commands;
  readonly actions: WeekActions;
}

/** What popup and panel have in common: a week, its neighbours by arrow key, and the commands. */
export function useWeekPage(surface: 'popup' | 'panel', onPlan: () => unknown): WeekPage {
  const live = useLive((state) => state.live);
  const [week, setWeek] = useState<DateString | undefined>();
  const nowMs = useNow();
  const commands = useCommands();
  const { run } = commands;
  const shown = useWeek(live, week);

  const asked = askedWeek(live, surface, nowMs);
  const [followed, setFollowed] = useState<string | undefined>();
  if (asked !== undefined && asked.key !== followed) {
    setFollowed(asked.key);
    setWeek(asked.week);
  }
  useArrowKeys(week ?? live?.week?.week, setWeek);

  return {
    live,
    week,
    view: shown.view,
    problem: commands.problem ?? shown.problem,
    nowMs,
    commands,
    actions: {
      showWeek: setWeek,
      refresh: () => void run('sync', {}),
      preparePlan: () => void run('proposePlan', {}).then(({ ok }) => ok && onPlan()),
      approvePlan: (planId) => void run('approvePlan', { planId }),
      discardPlan: (planId) => void run('discardPlan', { planId }),
      undoPlan: () => void run('undoLastPlan', {}),
      signInAgain: () => void run('reconnect', {}),
      leaveSample: () => void run('leaveSample', {}),
      retryWrites: () => void run('retryNow', {}),
      dismissProblem: (entryId) => void run('dismissProblem', { entryId }),
      openWelcome: () => openTab('/welcome.html'),
      openSettings: openOptions,
    },
  };
}

const JUST_NOW_MS = 10_000;

/**
 * The week that somebody asked for in the calendar page. The panel always follows; the popup only when it was opened
 * for it just now, else it shows the present.
 */
function askedWeek(
  live: Live | undefined,
  surface: 'popup' | 'panel',
  nowMs: number,
): { readonly week: DateString; readonly key: string } | undefined {
  const { panelWeek, panelAskedMs = 0 } = live ?? {};
  if (panelWeek === undefined) return undefined;
  if (surface === 'popup' && nowMs - panelAskedMs > JUST_NOW_MS) return undefined;
  return { week: panelWeek, key: `${panelWeek} ${String(panelAskedMs)}` };
}

/** Left and right go to the earlier and the later week, as they run on the page. */
function useArrowKeys(week: DateString | undefined, onWeek: (week: DateString) => void): void {
  useEffect(() => {
    if (week === undefined) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.target instanceof HTMLInputElement) return;
      const forward = getComputedStyle(document.documentElement).direction === 'rtl' ? -7 : 7;
      if (event.key === 'ArrowRight') onWeek(addDays(week, forward));
      if (event.key === 'ArrowLeft') onWeek(addDays(week, -forward));
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [week, onWeek]);
}
