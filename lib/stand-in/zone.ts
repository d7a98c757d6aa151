import { hasOffset } from './event-time.ts';

const knownZones = new Map<string, boolean>();

export function isZone(zone: string): boolean {
  const known = knownZones.get(zone);
  if (known !== undefined) return known;
  let right = !hasOffset(zone) || zone === 'Z';
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    right = false;
  }
  knownZones.set(zone, right);
  return right;
}
