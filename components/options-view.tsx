import { useState } from 'react';
import { useKeepFocus } from '../lib/react/use-keep-focus.ts';
import type { Live } from '../lib/state/live.ts';
import { Account } from './options/account.tsx';
import type { OptionsProps } from './options/options-props.ts';
import { Button } from './button.tsx';
import { Disconnected } from './disconnected.tsx';
import { Choice } from './choice.tsx';
import { PauseCard } from './protection/pause-card.tsx';
import { ProtectionSettings } from './protection/protection-settings.tsx';
import { SavedNote } from './protection/saved-note.tsx';
import { ProblemNote } from './problem-note.tsx';
import { useSpeech } from './speech.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { standingProblem } from './standing-problem.ts';
import { Writing } from './notices.tsx';
import { hasPractices } from './welcome/step.ts';

export function OptionsView({ data, actions }: OptionsProps) {
  const { words } = useSpeech();
  const { live } = data;
  const forgotten = data.failed === 'disconnect' && live && !live.account;
  // Why a setting could not be changed is said beside it.
  const problem =
    (data.changed === undefined ? data.problem : undefined) ?? standingProblem(live?.sync.problem);
  return (
    <main className="options">
      <h1>{words.settings}</h1>
      {forgotten ? <Disconnected /> : problem && <ProblemNote problem={problem} />}
      {!live && <PageSkeleton heading="h2" />}
      {live && <Account data={data} live={live} actions={actions} />}
      {live?.account && <Roles data={data} actions={actions} />}
      {live?.account && live.roleId !== null && (
        <>
          <ProtectionSettings live={live} data={data} actions={actions} />
          <PauseCard
            live={live}
            idle={data.busy !== undefined}
            actions={actions}
            note={<SavedNote data={data} about="pause" />}
          />
        </>
      )}
      {live?.account && <Blocks live={live} data={data} actions={actions} />}
      <section className="stack">
        <h2>{words.optionsPrivacy}</h2>
        {words.privacyText.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
    </main>
  );
}

function Roles({ data, actions }: OptionsProps) {
  const { words, format } = useSpeech();
  return (
    <section className="stack">
      <h2>{words.optionsRole}</h2>
      <p className="soft">{words.optionsRoleText}</p>
      <ul className="choices">
        {data.roles.filter(hasPractices).map((role) => {
          const chosen = role.id === data.live?.roleId;
          return (
            <Choice
              key={role.id}
              title={words.roleNames[role.id] ?? role.name}
              {...(chosen ? { aside: words.currentRole } : {})}
              text={format.list(role.practices.map(({ name }) => words.practice(name)))}
              chosen={chosen}
              idle={data.busy !== undefined || chosen}
              onChoose={() => actions.chooseRole(role.id)}
            />
          );
        })}
      </ul>
    </section>
  );
}

function Blocks({ live, data, actions }: OptionsProps & { readonly live: Live }) {
  const { words } = useSpeech();
  const [asked, setAsked] = useState(false);
  const idle = data.busy !== undefined;
  const section = useKeepFocus<HTMLElement>(asked, asked ? '.card p' : '.row button');
  return (
    <section className="stack" ref={section}>
      <h2>{words.optionsBlocks}</h2>
      <p>{words.blocksCount(live.blocksInCalendar)}</p>
      <Writing live={live} />
      {live.problems.map(({ entryId, practiceName, problem }) => (
        <ProblemNote key={entryId} about={practiceName} problem={problem} />
      ))}
      {asked ? (
        <div className="card stack">
          <p tabIndex={-1}>{words.removeAllSure}</p>
          <div className="row">
            <Button
              kind="main"
              idle={idle}
              onClick={() => {
                actions.removeAllBlocks();
                setAsked(false);
              }}
            >
              {words.removeAllYes}
            </Button>
            <Button kind="quiet" onClick={() => setAsked(false)}>
              {words.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <div className="row">
          <Button idle={idle} onClick={() => setAsked(true)}>
            {data.busy === 'removeAllBlocks' ? words.removing : words.removeAll}
          </Button>
        </div>
      )}
    </section>
  );
}
