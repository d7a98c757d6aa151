import { Button } from '../button.tsx';
import { Disconnected } from '../disconnected.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSpeech } from '../speech.tsx';
import type { WelcomeActions, WelcomeData } from './step.ts';

/** What it is, the one permission in plain words, and two doors. */
export function Start({ data, actions }: { readonly data: WelcomeData; readonly actions: WelcomeActions }) {
  const { words } = useSpeech();
  const connecting = data.busy === 'connect';
  const hasClientId = data.live?.hasClientId ?? false;
  return (
    <>
      <h1 tabIndex={-1}>{words.welcomeTitle}</h1>
      <p className="lead">{words.welcomeText}</p>
      <div className="doors">
        <Button
          kind="main"
          tall
          idle={data.busy !== undefined}
          onClick={() => (hasClientId ? actions.connect() : actions.go('client-id'))}
        >
          {words.connectGoogle}
        </Button>
        <Button tall idle={data.busy !== undefined} onClick={() => actions.go('samples')}>
          {words.lookAround}
        </Button>
      </div>
      {connecting && <output>{words.connecting}</output>}
      {data.failed === 'disconnect' ? (
        <Disconnected />
      ) : (
        data.problem && <ProblemNote problem={data.problem} />
      )}
      <section className="stack aside">
        <h2>{words.permissionTitle}</h2>
        <p className="soft">{words.permissionText}</p>
      </section>
    </>
  );
}
