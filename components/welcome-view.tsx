import { useEffect, useRef } from 'react';
import { Button } from './button.tsx';
import { Sheet } from './icons.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { useSpeech } from './speech.tsx';
import { ClientId } from './welcome/client-id.tsx';
import { Done } from './welcome/done.tsx';
import { Found } from './welcome/found.tsx';
import { LookBackStep } from './welcome/look-back-step.tsx';
import { PlanStep } from './welcome/plan-step.tsx';
import { Role } from './welcome/role.tsx';
import { Samples } from './welcome/samples.tsx';
import { Start } from './welcome/start.tsx';
import { stepOf } from './welcome/step.ts';
import type { WelcomeActions, WelcomeData, WelcomeStep } from './welcome/step.ts';

interface WelcomeProps {
  readonly data: WelcomeData;
  readonly actions: WelcomeActions;
}

/** One question per screen, and always a way on. */
export function WelcomeView({ data, actions }: WelcomeProps) {
  const { words } = useSpeech();
  const step = stepOf(data);
  const page = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    // A new question is read out from its headline; the first page keeps the browser's own focus.
    if (shown.current !== step && shown.current !== 'loading') page.current?.querySelector('h1')?.focus();
    shown.current = step;
  }, [step]);
  return (
    <main className={`welcome step-${step}`}>
      <header className="row">
        <Sheet />
        <strong>{words.appName}</strong>
        {data.live?.account?.kind === 'sample' && <span className="tag">{words.sampleBanner}</span>}
        {data.live?.account && step !== 'done' && (
          <Button kind="quiet" idle={data.busy === 'approvePlan'} onClick={actions.startOver}>
            {words.startOver}
          </Button>
        )}
      </header>
      <div className="page" ref={page}>
        <Step step={step} data={data} actions={actions} />
      </div>
    </main>
  );
}

function Step({ step, data, actions }: WelcomeProps & { readonly step: WelcomeStep }) {
  const found = data.live?.found;
  switch (step) {
    case 'loading':
      return <PageSkeleton heading="h1" />;
    case 'start':
      return <Start data={data} actions={actions} />;
    case 'client-id':
      return <ClientId data={data} actions={actions} />;
    case 'samples':
      return <Samples data={data} actions={actions} />;
    case 'found':
      return found ? <Found found={found} data={data} actions={actions} /> : null;
    case 'role':
      return <Role data={data} actions={actions} />;
    case 'look-back':
      return <LookBackStep data={data} actions={actions} />;
    case 'plan':
      return <PlanStep data={data} actions={actions} />;
    case 'done':
      return <Done data={data} actions={actions} />;
  }
}
