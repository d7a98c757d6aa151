import { atMinute } from '../../lib/domain/civil.ts';
import type { Facts } from '../../lib/domain/facts.ts';
import { calendar, type EventSpec, type Kind } from '../domain/plan/calendars.ts';

const KINDS: readonly Kind[] = [
  'meeting',
  'meeting',
  'meeting',
  'unanswered',
  'declined',
  'solo',
  'call',
  'code',
];

/** An office calendar of about `perWeek` events a week, half of them weekly ones; now is Monday morning of the first week. */
export function executive({
  random,
  monday,
  weeks,
  perWeek,
}: {
  readonly random: () => number;
  readonly monday: string;
  readonly weeks: number;
  readonly perWeek: number;
}): Facts {
  const spec = (week: number, times: number): EventSpec => ({
    kind: KINDS[Math.floor(random() * KINDS.length)]!,
    day: 7 * week + Math.floor(random() * 5),
    startMinute: 540 + 15 * Math.floor(random() * 34),
    minutes: 15 * (1 + Math.floor(random() * 6)),
    weeks: times,
  });
  const half = Math.round(perWeek / 2);
  const weekly = Array.from({ length: half }, () => spec(0, weeks));
  const single = Array.from({ length: weeks * (perWeek - half) }, (_, index) => spec(index % weeks, 1));
  const zone = 'Europe/Berlin';
  return { ...calendar(monday, zone, [...weekly, ...single]), nowMs: atMinute(monday, 480, zone) };
}
