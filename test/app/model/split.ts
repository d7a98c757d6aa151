import type { GoogleEvent } from '../../../lib/stand-in/control.ts';
import { ADA } from '../world.ts';
import { endOf, idOf, startOf, stored } from './calendar-side.ts';
import type { Scene } from './scene.ts';

/**
 * "This and following", moved, as Google's page does it: the series is cut before this occurrence's slot, and a new
 * one goes on with the same private properties; under the old id and `_R`, unless the time of day is another.
 */
export function splitSeries(scene: Scene, occurrence: GoogleEvent | undefined, byMs: number): void {
  const series = cut(scene, occurrence);
  if (!series || !occurrence) return;
  const slot = Date.parse(occurrence.originalStartTime?.dateTime ?? '');
  const lengthMs = endOf(series) - startOf(series);
  const zone = series.start?.timeZone ?? '';
  const at = (ms: number) => ({ dateTime: new Date(ms).toISOString(), timeZone: zone });
  const { summary, description, colorId, transparency, reminders, extendedProperties, eventType } = series;
  const following = {
    summary,
    description,
    colorId,
    transparency,
    reminders,
    extendedProperties,
    eventType,
    start: at(slot + byMs),
    end: at(slot + byMs + lengthMs),
    recurrence: (series.recurrence ?? []).filter((line) => line.startsWith('RRULE')),
  } as GoogleEvent;
  const stamp = new Date(slot).toISOString().replace(/[-:]|\.000Z/g, '');
  const id = `${idOf(series).replace(/_R\w+$/, '')}_R${stamp}`;
  const next = scene.insert({ ...following, ...(byMs === 0 && { id }) });
  scene.words.placed(next);
}

export function deleteFollowing(scene: Scene, occurrence: GoogleEvent | undefined): void {
  if (cut(scene, occurrence) && occurrence) scene.words.deleted(occurrence);
}

/** The series as it was; from this occurrence's slot on it no longer stands. Nothing for what is no series, or its first date. */
function cut({ world, google, words }: Scene, occurrence: GoogleEvent | undefined): GoogleEvent | undefined {
  const series = stored(world).get(occurrence?.recurringEventId ?? '');
  const slotMs = Date.parse(occurrence?.originalStartTime?.dateTime ?? '');
  if (!series?.recurrence || Number.isNaN(slotMs) || slotMs <= startOf(series)) return undefined;
  const until = new Date(slotMs - 1_000).toISOString().replace(/[-:]|\.000/g, '');
  const recurrence = series.recurrence.map((line) =>
    line.startsWith('RRULE') ? `${line.replace(/;(UNTIL|COUNT)=[^;]*/, '')};UNTIL=${until}` : line,
  );
  words.forget(idOf(series), slotMs);
  google.changeAsOther(ADA, idOf(series), { recurrence });
  return series;
}
