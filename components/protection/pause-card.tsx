import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Pause } from '../../lib/domain/facts.ts';
import { useKeepFocus } from '../../lib/react/use-keep-focus.ts';
import type { Live } from '../../lib/state/live.ts';
import type { WeekActions } from '../actions.ts';
import { Button } from '../button.tsx';
import { useSpeech } from '../speech.tsx';
import { Pick as PickField } from './pick.tsx';
import { useProtectionWords } from './use-protection-words.ts';

const KINDS = ['vacation', 'fundraise', 'incident', 'other'] as const satisfies readonly Pause['kind'][];
const SHARES = ['0', '0.25', '0.5', '0.75'] as const;
const WEEKS = Array.from({ length: 12 }, (_, n) => String(n + 1));

export interface PauseCardProps {
  readonly live: Pick<Live, 'pause'>;
  readonly idle: boolean;
  readonly actions: Pick<WeekActions, 'pause' | 'endPause'>;
  /** What became of the last click, where the page says it nowhere else. */
  readonly note?: ReactNode;
}

/** Lower targets for some weeks; while they hold, until when, and the way back. */
export function PauseCard({ live: { pause }, idle, actions, note }: PauseCardProps) {
  const { format } = useSpeech();
  const own = useProtectionWords();
  const { pausing } = own;
  const section = useKeepFocus<HTMLElement>(pause?.until, 'h2');
  return (
    <section className="stack pausing" ref={section}>
      <h2 tabIndex={-1}>{pausing.title}</h2>
      {pause ? (
        <>
          <p>
            {pausing.holds(pause.kind, pause.share, format.percent(pause.share))}{' '}
            {pausing.backOn(format.date(pause.until))}
          </p>
          <p className="soft">{pausing.note}</p>
          <div className="row">
            <Button idle={idle} onClick={actions.endPause}>
              {pausing.endNow}
            </Button>
          </div>
        </>
      ) : (
        <details>
          <summary>{pausing.start}</summary>
          <PauseForm idle={idle} onPause={actions.pause} />
        </details>
      )}
      {note}
    </section>
  );
}

interface PauseFormProps {
  readonly idle: boolean;
  readonly onPause: WeekActions['pause'];
}

function PauseForm({ idle, onPause }: PauseFormProps) {
  const own = useProtectionWords();
  const { pausing } = own;
  const [kind, setKind] = useState<Pause['kind']>('vacation');
  const [weeks, setWeeks] = useState('1');
  const [share, setShare] = useState<(typeof SHARES)[number]>('0');
  return (
    <div className="stack inside">
      <div className="picks">
        <PickField
          label={pausing.why}
          value={kind}
          options={KINDS.map((each) => [each, pausing.kinds[each]])}
          onPick={setKind}
        />
        <PickField
          label={pausing.howLong}
          value={weeks}
          options={WEEKS.map((each) => [each, pausing.weeks(Number(each))])}
          onPick={setWeeks}
        />
        <PickField
          label={pausing.stays}
          value={share}
          options={SHARES.map((each) => [each, pausing.shares[each] ?? each])}
          onPick={setShare}
        />
      </div>
      <p className="soft">
        {pausing.note} {pausing.after}
      </p>
      <div className="row">
        <Button idle={idle} onClick={() => onPause({ kind, share: Number(share), weeks: Number(weeks) })}>
          {pausing.begin}
        </Button>
      </div>
    </div>
  );
}
