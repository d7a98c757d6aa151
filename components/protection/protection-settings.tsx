import type { Protection } from '../../lib/domain/facts.ts';
import type { Live } from '../../lib/state/live.ts';
import { Choice } from '../choice.tsx';
import type { OptionsProps } from '../options/options-props.ts';
import { AutoDecline } from './auto-decline.tsx';
import { Emergency } from './emergency.tsx';
import { Levels } from './levels.tsx';
import { SavedNote } from './saved-note.tsx';
import { Vips } from './vips.tsx';
import { useProtectionWords } from './use-protection-words.ts';

const MODES = ['ask', 'keep'] as const satisfies readonly Protection['mode'][];
/** Before that many approved plans every one of them is shown. */
const PLANS_FIRST = 2;

export interface ProtectionProps extends OptionsProps {
  readonly live: Live;
}

/** How far the extension may go, whom it spares, and what holds how firmly. */
export function ProtectionSettings(props: ProtectionProps) {
  const own = useProtectionWords();
  return (
    <section className="stack protection">
      <h2>{own.protection.title}</h2>
      <Mode {...props} />
      <Levels {...props} />
      <Vips {...props} />
      <AutoDecline {...props} />
      <Emergency {...props} />
    </section>
  );
}

function Mode({ live, data, actions }: ProtectionProps) {
  const own = useProtectionWords();
  const early = live.plansApproved < PLANS_FIRST;
  return (
    <div className="stack">
      <h3>{own.protection.modeTitle}</h3>
      <ul className="choices">
        {MODES.map((mode) => {
          const { name, text } = own.protection.mode[mode];
          const chosen = live.protection.mode === mode;
          const later = mode === 'keep' && early && !chosen;
          return (
            <Choice
              key={mode}
              title={name}
              {...(chosen || later ? { aside: chosen ? own.protection.chosen : own.protection.later } : {})}
              text={later ? `${text} ${own.protection.keepLater(live.plansApproved)}` : text}
              chosen={chosen}
              idle={data.busy !== undefined || chosen || later}
              onChoose={() => actions.changeProtection({ mode })}
            />
          );
        })}
      </ul>
      <SavedNote data={data} about="mode" />
    </div>
  );
}
