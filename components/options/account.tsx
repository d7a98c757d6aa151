import { useState } from 'react';
import type { Live } from '../../lib/state/live.ts';
import { Button } from '../button.tsx';
import { ClientIdForm } from '../client-id-form.tsx';
import type { OptionsProps } from './options-props.ts';
import { useSpeech } from '../speech.tsx';
import { standingProblem } from '../standing-problem.ts';

/** Whose calendar this is, and the ways in and out. */
export function Account({ live, data, actions }: OptionsProps & { readonly live: Live }) {
  const { words } = useSpeech();
  const { account } = live;
  const idle = data.busy !== undefined;
  if (!account) return <NoAccount live={live} data={data} actions={actions} />;
  const sample = account.kind === 'sample';
  return (
    <section className="stack">
      <h2>{words.optionsAccount}</h2>
      <p>{sample ? words.usingSample : words.connectedAs(account.id)}</p>
      <p className="soft">{sample ? words.leaveSampleText : words.disconnectText}</p>
      <div className="row">
        {live.connection === 'reconnect' && (
          <Button kind="main" idle={idle} onClick={actions.signInAgain}>
            {words.signInAgain}
          </Button>
        )}
        <Button idle={idle} onClick={sample ? actions.leaveSample : actions.disconnect}>
          {sample ? words.leaveSample : words.disconnect}
        </Button>
      </div>
    </section>
  );
}

function NoAccount({ live, data, actions }: OptionsProps & { readonly live: Live }) {
  const { words } = useSpeech();
  const [copied, setCopied] = useState(false);
  const idle = data.busy !== undefined;
  return (
    <section className="stack">
      <h2>{words.optionsAccount}</h2>
      {!standingProblem(live.sync.problem) && <p>{words.nobodyConnected}</p>}
      <div className="row">
        {live.hasClientId && (
          <Button kind="main" idle={idle} onClick={() => actions.connect()}>
            {words.connectGoogle}
          </Button>
        )}
        <Button idle={idle} onClick={actions.openWelcome}>
          {words.setUp}
        </Button>
      </div>
      <details open={!live.hasClientId}>
        <summary>{words.clientIdTitle}</summary>
        <ol className="numbered soft">
          {words.clientIdSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <ClientIdForm
          redirectUrl={data.redirectUrl}
          copied={copied}
          idle={idle}
          onCopy={() => {
            actions.copyRedirect();
            setCopied(true);
          }}
          onConnect={actions.connect}
        />
      </details>
    </section>
  );
}
