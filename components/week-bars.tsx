import type { DayView, WeekView } from '../lib/domain/week-view.ts';
import { doingMinutes, scaleOf, segmentsOf, share } from './segments.ts';
import { useSpeech } from './speech.tsx';
import { WeekTable } from './week-table.tsx';
import { WeekTotals } from './week-totals.tsx';

/** Seven days on one scale against their targets; days off on which nothing happened are left out. */
export function WeekBars({ view }: { readonly view: WeekView }) {
  const days = view.days.filter((day) => day.working || segmentsOf(day.balance).length > 0);
  const scaleMinutes = scaleOf(days.map((day) => day.balance));
  return (
    <section className="week-bars stack">
      <div className="days figures" aria-hidden="true">
        {days.map((day) => (
          <DayBar key={day.date} day={day} scaleMinutes={scaleMinutes} />
        ))}
      </div>
      <WeekTotals balance={view.balance} hasTarget={days.some((day) => day.targetMinutes > 0)} />
      <WeekTable view={view} />
    </section>
  );
}

function DayBar({ day, scaleMinutes }: { readonly day: DayView; readonly scaleMinutes: number }) {
  const { words, format } = useSpeech();
  const doing = doingMinutes(day.balance);
  const amount = day.away && doing === 0 ? words.dayAway : format.duration(doing);
  return (
    <div className={`day ${day.when}`}>
      <span className="name">
        {format.weekday(day.date)} {format.dayOfMonth(day.date)}
      </span>
      <span className="bar">
        {segmentsOf(day.balance).map(({ drawing, minutes }) => (
          <span
            key={drawing}
            className={`fill ${drawing}`}
            style={{ inlineSize: share(minutes, scaleMinutes) }}
          />
        ))}
        {day.targetMinutes > 0 && (
          <span className="goal" style={{ insetInlineStart: share(day.targetMinutes, scaleMinutes) }} />
        )}
      </span>
      <span className="amount">{amount}</span>
    </div>
  );
}
