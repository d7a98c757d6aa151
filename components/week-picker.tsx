import { useRef } from 'react';
import type { DateString } from '../lib/domain/civil.ts';
import { addDays } from '../lib/domain/civil.ts';
import { Button } from './button.tsx';
import { Earlier, Later } from './icons.tsx';
import { useSpeech } from './speech.tsx';

interface WeekPickerProps {
  readonly week: DateString;
  readonly currentWeek: DateString;
  readonly onWeek: (week: DateString) => void;
}

/** Which week is shown, and the way to its neighbours. The page around listens to the arrow keys. */
export function WeekPicker({ week, currentWeek, onWeek }: WeekPickerProps) {
  const { words, format } = useSpeech();
  const nav = useRef<HTMLElement>(null);
  const name = week === currentWeek ? words.thisWeek : undefined;
  return (
    <nav ref={nav} className="week-picker row" aria-label={words.weekShown}>
      <Button kind="icon" label={words.earlierWeek} onClick={() => onWeek(addDays(week, -7))}>
        <Earlier />
      </Button>
      <span className="figures">
        {name && <strong>{name} </strong>}
        <span className={name ? 'soft' : ''}>{format.week(week)}</span>
      </span>
      <Button kind="icon" label={words.laterWeek} onClick={() => onWeek(addDays(week, 7))}>
        <Later />
      </Button>
      {week !== currentWeek && (
        <Button
          kind="quiet"
          onClick={() => {
            // This button goes away with its week: the focus stays in the picker.
            nav.current?.querySelector('button')?.focus();
            onWeek(currentWeek);
          }}
        >
          {words.backToThisWeek}
        </Button>
      )}
    </nav>
  );
}
