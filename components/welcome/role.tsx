import { Choice } from '../choice.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSpeech } from '../speech.tsx';
import { hasPractices } from './step.ts';
import type { WelcomeActions, WelcomeData } from './step.ts';

export function Role({ data, actions }: { readonly data: WelcomeData; readonly actions: WelcomeActions }) {
  const { words, format } = useSpeech();
  const unreadable = data.live?.sync.problem?.code === 'settings-unreadable';
  const problem = data.problem ?? (unreadable ? data.live.sync.problem : undefined);
  return (
    <>
      <h1 tabIndex={-1}>{words.roleTitle}</h1>
      <p className="lead">{words.roleText}</p>
      <ul className="choices">
        {data.roles.filter(hasPractices).map((role) => (
          <Choice
            key={role.id}
            title={words.roleNames[role.id] ?? role.name}
            text={format.list(role.practices.map(({ name }) => words.practice(name)))}
            idle={data.busy !== undefined}
            onChoose={() => actions.chooseRole(role.id)}
          />
        ))}
      </ul>
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}
