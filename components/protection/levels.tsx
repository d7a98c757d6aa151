import type { Level } from '../../lib/domain/practice.ts';
import { useSpeech } from '../speech.tsx';
import { Pick } from './pick.tsx';
import type { ProtectionProps } from './protection-settings.tsx';
import { SavedNote } from './saved-note.tsx';
import { useProtectionWords } from './use-protection-words.ts';

const LEVELS = ['flexible', 'firm', 'sacred'] as const satisfies readonly Level[];

/** How firmly each practice is held, and what the three levels mean. */
export function Levels({ live, data, actions }: ProtectionProps) {
  const { words } = useSpeech();
  const own = useProtectionWords();
  const { levels } = own.protection;
  const practices = live.week?.practices ?? [];
  return (
    <div className="stack">
      <h3>{own.protection.levelsTitle}</h3>
      <dl className="soft levels">
        {LEVELS.map((level) => (
          <div key={level}>
            <dt>{levels[level].name}</dt>
            <dd>{levels[level].text}</dd>
          </div>
        ))}
      </dl>
      {practices.length === 0 && <p>{own.protection.levelsNone}</p>}
      {practices.map(({ practiceId, name, level }) => (
        <div key={practiceId} className="level">
          <Pick
            label={words.practice(name)}
            value={level}
            options={LEVELS.map((each) => [each, levels[each].name])}
            idle={data.busy !== undefined}
            onPick={(chosen) => actions.setLevel(practiceId, chosen)}
          />
          <SavedNote data={data} about={`level ${practiceId}`} />
        </div>
      ))}
      <p className="soft">{own.protection.levelsText}</p>
    </div>
  );
}
