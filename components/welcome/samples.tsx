import { Button } from '../button.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSpeech } from '../speech.tsx';
import { Choice } from '../choice.tsx';
import type { WelcomeActions, WelcomeData } from './step.ts';

/** Whose invented calendar: one click, and the role is known too. */
export function Samples({ data, actions }: { readonly data: WelcomeData; readonly actions: WelcomeActions }) {
  const { words } = useSpeech();
  const idle = data.busy !== undefined;
  return (
    <>
      <h1 tabIndex={-1}>{words.samplesTitle}</h1>
      <p className="lead">{words.samplesText}</p>
      <ul className="choices">
        {data.samples.map((sample) => (
          <Choice
            key={sample.id}
            title={sample.name}
            aside={`${words.roleNames[sample.roleId] ?? sample.roleId}, ${sample.company}`}
            text={sample.sentence}
            idle={idle}
            onChoose={() => actions.openSample(sample.id)}
          />
        ))}
      </ul>
      {data.busy === 'useSample' && <output>{words.reading}</output>}
      {data.problem && <ProblemNote problem={data.problem} />}
      <div className="row">
        <Button kind="quiet" idle={idle} onClick={() => actions.go('start')}>
          {words.back}
        </Button>
      </div>
    </>
  );
}
