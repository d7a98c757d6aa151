import { minuteOfDay, type MinuteRange, type Zone } from '../civil.ts';
import { intersection, MINUTE_MS, minutesOf, type Span } from '../span.ts';

/** A stretch of a day in which the wall clock runs evenly. */
interface EvenStretch extends Span {
  readonly startMinute: number;
}

/** How the wall clock runs through a civil day: once in a while it skips some minutes or shows them twice. */
export type DayClock = readonly EvenStretch[];

/** `day` is a whole civil day of the zone. */
export function dayClock(day: Span, zone: Zone): DayClock {
  if (minutesOf(day) === 1440) return [{ ...day, startMinute: 0 }];
  const stretches: EvenStretch[] = [];
  for (let startMs = day.startMs; startMs < day.endMs;) {
    const here = Temporal.Instant.fromEpochMilliseconds(startMs).toZonedDateTimeISO(zone);
    const changeMs = here.getTimeZoneTransition('next')?.epochMilliseconds ?? day.endMs;
    const endMs = Math.min(changeMs, day.endMs);
    stretches.push({ startMs, endMs, startMinute: minuteOfDay(startMs, zone) });
    startMs = endMs;
  }
  return stretches;
}

/** What the wall clock shows during the part of the span that lies in the day; twice where the hour comes twice. */
export function wallRanges(span: Span, clock: DayClock): MinuteRange[] {
  return clock.flatMap((stretch) => {
    const part = intersection(span, stretch);
    if (!part) return [];
    const minuteAt = (atMs: number): number => stretch.startMinute + (atMs - stretch.startMs) / MINUTE_MS;
    return { startMinute: Math.floor(minuteAt(part.startMs)), endMinute: Math.ceil(minuteAt(part.endMs)) };
  });
}

/** The minutes of the day that the wall clock never shows. */
export function skippedRanges(clock: DayClock): MinuteRange[] {
  const skipped: MinuteRange[] = [];
  let startMinute = 0;
  for (const stretch of clock) {
    if (stretch.startMinute > startMinute) skipped.push({ startMinute, endMinute: stretch.startMinute });
    startMinute = Math.max(startMinute, stretch.startMinute + minutesOf(stretch));
  }
  if (startMinute < 1440) skipped.push({ startMinute, endMinute: 1440 });
  return skipped;
}
