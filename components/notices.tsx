import type { PageCommandName } from '../lib/messages/protocol.ts';
import type { Live } from '../lib/state/live.ts';
import type { Problem } from '../lib/problems.ts';
import type { WeekActions } from './actions.ts';
import { Button } from './button.tsx';
import { ProblemNote } from './problem-note.tsx';
import { remedyOf } from './remedy.ts';
import { useSpeech } from './speech.tsx';

interface NoticesProps {
  readonly live: Live;
  /** Of the last thing the user asked for. */
  readonly problem?: Problem | undefined;
  /** What that was. */
  readonly failed?: PageCommandName | undefined;
  readonly idle: boolean;
  readonly actions: WeekActions;
}

/** Everything that stands between the user and a calendar that is up to date. */
export function Notices({ live, problem, failed, idle, actions }: NoticesProps) {
  const reconnect = live.connection === 'reconnect';
  // The card says it already.
  const syncProblem =
    reconnect && live.sync.problem?.code === 'sign-in-needed' ? undefined : live.sync.problem;
  return (
    <>
      {reconnect && (
        <Reconnect waitingWrites={live.waitingWrites} idle={idle} onSignIn={actions.signInAgain} />
      )}
      {problem ? (
        <CommandProblem problem={problem} failed={failed} live={live} idle={idle} actions={actions} />
      ) : (
        syncProblem && <ProblemNote problem={syncProblem} idle={idle} onAgain={actions.refresh} />
      )}
      {!reconnect && <Writing live={live} />}
      {live.problems.map(({ entryId, practiceName, problem: refused }) => {
        const remedy = remedyOf(refused);
        return (
          <ProblemNote
            key={entryId}
            problem={refused}
            about={practiceName}
            idle={idle}
            onAgain={remedy === 'again' ? actions.retryWrites : undefined}
            onPlan={remedy === 'plan' && !live.plan ? actions.preparePlan : undefined}
            onDismiss={() => actions.dismissProblem(entryId)}
          />
        );
      })}
    </>
  );
}

interface CommandProblemProps extends NoticesProps {
  readonly problem: Problem;
}

/** Approving again would write what the user may not have seen: after a failed approval they get a plan to look at. */
function CommandProblem({ problem, failed, live, idle, actions }: CommandProblemProps) {
  const remedy = failed === 'approvePlan' ? 'plan' : remedyOf(problem);
  // Against an answer that did not get through, no plan helps: it is given again.
  const offersPlan = remedy === 'plan' && failed !== 'answerConflict' && !live.plan;
  return (
    <ProblemNote
      problem={problem}
      idle={idle}
      onAgain={remedy === 'again' ? actions.tryAgain : undefined}
      onPlan={offersPlan ? actions.preparePlan : undefined}
    />
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
