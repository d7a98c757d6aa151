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
  const name = week === currentWeek ? words.thisWeek : undefined;
  return (
    <nav className="week-picker row" aria-label={words.weekColumn}>
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
        <Button kind="quiet" onClick={() => onWeek(currentWeek)}>
          {words.backToThisWeek}
        </Button>
      )}
    </nav>
  );
}
