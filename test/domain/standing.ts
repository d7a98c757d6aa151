import { wallTime } from '../../lib/domain/block.ts';
import { dateOf, minuteOfDay } from '../../lib/domain/civil.ts';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import { at, BERLIN, block, mark } from './making.ts';

interface StandingChange extends Partial<CalendarEvent> {
  readonly minutes?: number;
}

/** A single block lying where we wrote it. */
export function single(practiceId: string, startMs: number, change: StandingChange = {}): CalendarEvent {
  const { minutes = 60 } = change;
  const start = wallTime(minuteOfDay(startMs, BERLIN), dateOf(startMs, BERLIN));
  return block(practiceId, {
    startMs,
    block: mark(practiceId, { generation: 'w2026-W47', at: { start, minutes } }),
    ...change,
  });
}

/** Blocks of one weekly series, on the given days after the first of the week and for so many weeks. */
export function series(
  practiceId: string,
  { days, time, minutes = 60, weeks }: { days: number[]; time: string; minutes?: number; weeks: number[] },
): CalendarEvent[] {
  const seriesId = `${practiceId}${time.replace(':', '')}`;
  return weeks.flatMap((week) =>
    days.map((day) => {
      const startMs = at(7 * week + day, time);
      const id = `${seriesId}_${dateOf(startMs, BERLIN).replaceAll('-', '')}`;
      const marked = mark(practiceId, { at: { start: time, minutes } });
      return block(practiceId, { id, seriesId, startMs, originalStartMs: startMs, minutes, block: marked });
    }),
  );
}
