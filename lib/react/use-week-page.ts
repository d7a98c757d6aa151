import { useState } from 'react';
import type { PopupActions } from '../../components/actions.ts';
import type { PopupData } from '../../components/popup-data.ts';
import { openOptions, openTab } from './open.ts';
import { useArrowKeys } from './use-arrow-keys.ts';
import { useAsked } from './use-asked.ts';
import { useCommands } from './use-commands.ts';
import { useLive } from './use-live.ts';
import { useNow } from './use-now.ts';
import { useWeek } from './use-week.ts';
import type { Charter } from '../domain/charter.ts';
import type { DateString } from '../domain/civil.ts';
import type { RoomOffers } from '../domain/room-offer.ts';

interface WeekPage {
  readonly data: PopupData;
  readonly actions: Omit<PopupActions, 'openPanel'>;
}

/** What popup and panel have in common: a week, its neighbours by arrow key, the plan, and the commands. */
export function useWeekPage(): WeekPage {
  const live = useLive((state) => state.live);
  const [week, setWeek] = useState<DateString | undefined>();
  const [planOpen, setPlanOpen] = useState(false);
  const [room, setRoom] = useState<RoomOffers | undefined>();
  const [charter, setCharter] = useState<Charter | undefined>();
  const nowMs = useNow();
  const { run, repeat, busy, problem, failed } = useCommands();
  const shown = useWeek(live, week);

  const preparePlan = (): void => {
    setPlanOpen(true);
    void run('proposePlan', {});
  };
  const { awaiting, stopWaiting } = useAsked(
    live,
    nowMs,
    (asked) => {
      setWeek(asked.week);
      setPlanOpen(asked.intent === 'plan');
    },
    preparePlan,
  );
  const showWeek = (other: DateString): void => {
    setWeek(other);
    setPlanOpen(false);
    stopWaiting();
  };
  useArrowKeys(week ?? live?.week?.week, showWeek);

  return {
    data: {
      live,
      week,
      view: shown.view,
      weekProblem: shown.problem,
      problem,
      failed,
      busy,
      planning: awaiting || busy === 'proposePlan',
      planOpen,
      room,
      charter,
      nowMs,
    },
    actions: {
      showWeek,
      refresh: () => void run('sync', {}),
      tryAgain: repeat,
      preparePlan,
      approvePlan: (planId) => void run('approvePlan', { planId }).then(({ ok }) => ok && setPlanOpen(false)),
      discardPlan: (planId) => {
        setPlanOpen(false);
        void run('discardPlan', { planId });
      },
      openPlan: () => setPlanOpen(true),
      closePlan: () => {
        setPlanOpen(false);
        stopWaiting();
      },
      undo: (decisionId) => void run('undo', { decisionId }),
      answerConflict: (blockId, meetingId, answer) =>
        void run('answerConflict', { blockId, meetingId, answer }),
      answerQuestion: (id, answer) => void run('answerQuestion', { id, answer }),
      makeRoom: (of) =>
        void run('makeRoom', { week: of }).then((room) => setRoom(room.ok ? room.value : undefined)),
      readCharter: () => void run('charter', {}).then((read) => setCharter(read.ok ? read.value : undefined)),
      charterCopied: (mark) => void run('charterCopied', { mark }),
      pause: (input) => void run('pause', input),
      endPause: () => void run('endPause', {}),
      signInAgain: () => void run('reconnect', {}),
      leaveSample: () => void run('leaveSample', {}),
      retryWrites: () => void run('retryNow', {}),
      dismissProblem: (entryId) => void run('dismissProblem', { entryId }),
      openWelcome: () => openTab('/welcome.html'),
      openSettings: openOptions,
    },
  };
}
