import { useState } from 'react';
import { Button } from '../button.tsx';
import { ClientIdForm } from '../client-id-form.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSpeech } from '../speech.tsx';
import type { WelcomeActions, WelcomeData } from './step.ts';

/** For builds without a client id: five steps, the address to copy, a field. */
export function ClientId({
  data,
  actions,
}: {
  readonly data: WelcomeData;
  readonly actions: WelcomeActions;
}) {
  const { words } = useSpeech();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <h1 tabIndex={-1}>{words.clientIdTitle}</h1>
      <p className="lead">{words.clientIdText}</p>
      <ol className="numbered">
        {words.clientIdSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <ClientIdForm
        redirectUrl={data.redirectUrl}
        copied={copied}
        idle={data.busy !== undefined}
        onCopy={() => {
          actions.copyRedirect();
          setCopied(true);
        }}
        onConnect={actions.connect}
      />
      {data.busy === 'connect' && <output>{words.connecting}</output>}
      {data.problem && <ProblemNote problem={data.problem} />}
      <div className="row">
        <Button kind="quiet" onClick={() => actions.go('start')}>
          {words.back}
        </Button>
        <Button kind="quiet" idle={data.busy !== undefined} onClick={() => actions.go('samples')}>
          {words.lookAround}
        </Button>
      </div>
    </>
  );
}
