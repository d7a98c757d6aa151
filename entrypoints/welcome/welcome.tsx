import { useEffect, useState } from 'react';
import { WelcomeView } from '../../components/welcome-view.tsx';
import { FIRST_PATH, stepOf } from '../../components/welcome/step.ts';
import type { WelcomePath } from '../../components/welcome/step.ts';
import type { LookBack } from '../../lib/domain/look-back.ts';
import { ROLES } from '../../lib/domain/practices/index.ts';
import { openCalendar, openTab } from '../../lib/react/open.ts';
import { useCommands } from '../../lib/react/use-commands.ts';
import { useLive } from '../../lib/react/use-live.ts';
import { useNow } from '../../lib/react/use-now.ts';
import { useRedirectUrl } from '../../lib/react/use-redirect-url.ts';
import { SAMPLES } from '../../lib/stand-in/sample/index.ts';
import { sampleCalendar } from './sample-calendar.ts';

export function Welcome() {
  const live = useLive((state) => state.live);
  const [path, setPath] = useState<WelcomePath>(FIRST_PATH);
  const [lookBack, setLookBack] = useState<LookBack | undefined>();
  const redirectUrl = useRedirectUrl();
  const nowMs = useNow();
  const { run, busy, problem, failed } = useCommands();
  const step = stepOf({ live, path, busy });
  const walk = (further: Partial<WelcomePath>): void => setPath((at) => ({ ...at, ...further }));

  const readLookBack = (): void => {
    void run('lookBack', {}).then((outcome) => outcome.ok && setLookBack(outcome.value));
  };
  const makePlan = (): void => void run('proposePlan', {});
  useEffect(() => {
    // Reaching a step starts its work; a failure waits for *try again*.
    if (step === 'look-back') readLookBack();
    if (step === 'plan') makePlan();
    // oxlint-disable-next-line react/exhaustive-deps
  }, [step]);

  return (
    <WelcomeView
      data={{
        live,
        path,
        busy,
        problem,
        failed,
        lookBack,
        redirectUrl,
        samples: SAMPLES,
        roles: ROLES,
        nowMs,
      }}
      actions={{
        go: (door) => walk({ door }),
        connect: (clientId) => void run('connect', clientId === undefined ? {} : { clientId }),
        openSample: (sampleId) => void run('useSample', sampleCalendar(sampleId)),
        copyRedirect: () => void navigator.clipboard.writeText(redirectUrl ?? ''),
        adopt: () => void run('adoptBlocks', {}).then(({ ok }) => ok && walk({ foundSettled: true })),
        removeFound: () =>
          void run('removeAllBlocks', {}).then(({ ok }) => ok && walk({ foundSettled: true })),
        chooseRole: (roleId) => void run('chooseRole', { roleId }),
        readLookBack,
        leaveLookBack: () => walk({ lookBackSeen: true }),
        makePlan,
        approvePlan: (planId) =>
          void run('approvePlan', { planId }).then(({ ok }) => ok && walk({ finished: true })),
        finish: () => walk({ finished: true }),
        undo: (decisionId) => void run('undo', { decisionId }),
        startOver: () => {
          setLookBack(undefined);
          setPath(FIRST_PATH);
          void run(live?.account?.kind === 'sample' ? 'leaveSample' : 'disconnect', {});
        },
        openCalendar,
        openWeek: () => openTab('/sidepanel.html'),
      }}
    />
  );
}
