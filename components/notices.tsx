import type { Live } from '../lib/state/live.ts';
import type { Problem } from '../lib/problems.ts';
import type { WeekActions } from './actions.ts';
import { Button } from './button.tsx';
import { ProblemNote } from './problem-note.tsx';
import { useSpeech } from './speech.tsx';

interface NoticesProps {
  readonly live: Live;
  /** Of the last thing the user asked for. */
  readonly problem?: Problem | undefined;
  readonly idle: boolean;
  readonly actions: WeekActions;
}

/** Everything that stands between the user and a calendar that is up to date. */
export function Notices({ live, problem, idle, actions }: NoticesProps) {
  const reconnect = live.connection === 'reconnect';
  // The card says it already.
  const syncProblem =
    reconnect && live.sync.problem?.code === 'sign-in-needed' ? undefined : live.sync.problem;
  const told = problem ?? syncProblem;
  return (
    <>
      {reconnect && (
        <Reconnect waitingWrites={live.waitingWrites} idle={idle} onSignIn={actions.signInAgain} />
      )}
      {told && <ProblemNote problem={told} idle={idle} onAgain={actions.refresh} />}
      {!reconnect && <Writing live={live} />}
      {live.problems.map(({ entryId, practiceName, problem: refused }) => (
        <ProblemNote
          key={entryId}
          problem={refused}
          about={practiceName}
          idle={idle}
          onAgain={actions.retryWrites}
          onDismiss={() => actions.dismissProblem(entryId)}
        />
      ))}
    </>
  );
}

interface ReconnectProps {
  readonly waitingWrites: number;
  readonly idle: boolean;
  readonly onSignIn: () => void;
}

function Reconnect({ waitingWrites, idle, onSignIn }: ReconnectProps) {
  const { words } = useSpeech();
  return (
    <div className="card stack">
      <div>
        <h2>{words.reconnectTitle}</h2>
        <output>{words.reconnectText(waitingWrites)}</output>
      </div>
      <div className="row">
        <Button kind="main" idle={idle} onClick={onSignIn}>
          {words.signInAgain}
        </Button>
      </div>
    </div>
  );
}

/** Writes that Google has not confirmed yet. */
export function Writing({ live }: { readonly live: Live }) {
  const { words } = useSpeech();
  if (live.waitingWrites === 0) return null;
  const offline = live.sync.problem !== undefined;
  return (
    <output className="note">
      {offline ? words.waitingOffline(live.waitingWrites) : words.writing(live.waitingWrites)}
    </output>
  );
}
