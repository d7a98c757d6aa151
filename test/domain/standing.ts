import { wallTime } from '../../lib/domain/block.ts';
import { dateOf, minuteOfDay } from '../../lib/domain/civil.ts';
import type { Conflict } from '../../lib/domain/conflict.ts';
import { conflictsIn } from '../../lib/domain/conflicts.ts';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import { at, BERLIN, block, facts, mark, meeting, WEEK } from './making.ts';

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

/** Two hours of coding on Wednesday morning. */
export const CODING = single('code', at(2, '09:00'), { id: 'coding', minutes: 120 });

export type ConflictFacts = Omit<NonNullable<Parameters<typeof facts>[0]>, 'events'>;

/** What lies on the blocks of the week, on its Monday before anybody works. */
export function conflicts(events: readonly CalendarEvent[], change: ConflictFacts = {}): Conflict[] {
  return conflictsIn(facts({ events, nowMs: at(0, '06:00'), ...change }), [WEEK]);
}

/** An invitation at that time on Wednesday that nobody answered. */
export function invitation(time: string, change: Parameters<typeof meeting>[0] = {}): CalendarEvent {
  return meeting({ id: 'asked', startMs: at(2, time), mine: 'needsAction', ...change });
}
