import { classify } from '../../lib/domain/classify.ts';
import { WEEKDAYS } from '../../lib/domain/civil.ts';
import type { CheckIn, Classified, Facts } from '../../lib/domain/facts.ts';

/** Everything in a test lies on this grid, so one look in each step sees every minute. */
export const STEP_MINUTES = 5;
const STEP_MS = STEP_MINUTES * 60_000;

/** Minutes by name. Names are those of the balance without `Minutes`; a practice's are `code/confirmed` and so on. */
export type Counts = Record<string, number>;

interface Wish {
  readonly classified: Classified;
  readonly checkIn: CheckIn | undefined;
  readonly key: readonly (number | string)[];
  given: number;
}

/**
 * The balance of a week the slow way: look at the calendar every five minutes and ask who owns them. It shares nothing with
 * the sweep but the classes of the events. Keys of the result are dates.
 */
export function slowWeek(facts: Facts, week: string): Map<string, Counts> {
  const { zone } = facts.account;
  const start = Temporal.PlainDate.from(week);
  const startMs = start.toZonedDateTime(zone).epochMilliseconds;
  const endMs = start.add({ days: 7 }).toZonedDateTime(zone).epochMilliseconds;
  const margin = 3 * 24 * 60 * 60_000;
  const wishes = wishesOf(facts);
  const days = new Map<string, Counts>();
  for (let atMs = startMs - margin; atMs < endMs + margin; atMs += STEP_MS) {
    const owner = ownerOf(wishes, atMs, facts);
    if (atMs < startMs || atMs >= endMs) continue;
    const local = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone);
    const date = local.toPlainDate().toString();
    const counts = days.get(date) ?? {};
    days.set(date, counts);
    const minute = local.hour * 60 + local.minute;
    const weekday = WEEKDAYS[local.dayOfWeek - 1] ?? 'MO';
    const inside = facts.settings.workingHours[weekday].some(
      (r) => r.startMinute <= minute && minute < r.endMinute,
    );
    const add = (name: string) => (counts[name] = (counts[name] ?? 0) + STEP_MINUTES);
    if (inside) add('working');
    count(owner, inside, atMs < facts.nowMs - (facts.nowMs % 60_000), facts, add);
    if (owner?.classified.event.block && contests(wishes, atMs, owner, facts)) add('contested');
  }
  return days;
}

function count(
  owner: Wish | undefined,
  inside: boolean,
  over: boolean,
  facts: Facts,
  add: (name: string) => void,
): void {
  if (!owner) {
    if (inside) add('free');
    return;
  }
  const { class: kind, practiceId } = owner.classified;
  const open = isOpen(owner.classified);
  if (kind === 'away' && inside) add('away');
  if (kind === 'solo' && inside) add('solo');
  if (kind === 'meeting') {
    add('meeting');
    add(inside ? 'meetingInside' : 'meetingOutside');
    if (open) add('meetingUnanswered');
  }
  if (kind === 'doing') {
    const state = open
      ? 'Unanswered'
      : !over
        ? 'Ahead'
        : isEvidenced(owner, facts)
          ? 'Confirmed'
          : 'Unconfirmed';
    add(`doing${state}`);
    add(`${practiceId}/${state}`);
    if (!inside) add('doingOutside');
  }
}

function wishesOf(facts: Facts): Wish[] {
  const order = facts.settings.practices.map(({ id }) => id);
  return facts.events
    .map((event) => classify(event, facts))
    .filter((classified) => classified.class !== 'ignored')
    .map((classified) => ({
      classified,
      checkIn: facts.checkIns.find(({ eventId }) => eventId === classified.event.id),
      key: [
        level(classified),
        classified.class === 'doing' ? order.indexOf(classified.practiceId ?? '') : 0,
        classified.event.startMs,
        classified.event.id,
      ],
      given: 0,
    }))
    .sort((a, b) => {
      const at = a.key.findIndex((part, index) => part !== b.key[index]);
      return at < 0 ? 0 : (a.key[at] ?? 0) < (b.key[at] ?? 0) ? -1 : 1;
    });
}

function ownerOf(wishes: readonly Wish[], atMs: number, facts: Facts): Wish | undefined {
  for (const wish of wishes) {
    if (!wants(wish, atMs, facts)) continue;
    if (answerOf(wish, facts)?.answer === 'cut-short') {
      if (wish.given >= (answerOf(wish, facts)?.minutes ?? 0)) continue;
      wish.given += STEP_MINUTES;
    }
    return wish;
  }
  return undefined;
}

function wants(wish: Wish, atMs: number, facts: Facts): boolean {
  const { event, withPeople } = wish.classified;
  if (atMs < event.startMs || atMs >= event.endMs) return false;
  const answer = answerOf(wish, facts);
  if (answer?.answer === 'skipped') return false;
  const practice = facts.settings.practices.find(({ id }) => id === event.block?.practiceId);
  const waitsForPeople = practice?.withPeople === true && !withPeople;
  return !waitsForPeople || answer !== undefined || atMs >= facts.nowMs - (facts.nowMs % 60_000);
}

function answerOf({ classified, checkIn }: Wish, facts: Facts): CheckIn | undefined {
  return classified.class === 'doing' && classified.event.startMs < facts.nowMs - (facts.nowMs % 60_000)
    ? checkIn
    : undefined;
}

function isEvidenced(wish: Wish, facts: Facts): boolean {
  return !wish.classified.event.block || wish.classified.withPeople || answerOf(wish, facts) !== undefined;
}

function isOpen({ class: kind, withPeople, answer }: Classified): boolean {
  return answer === 'needsAction' && (kind === 'meeting' || (kind === 'doing' && withPeople));
}

function contests(wishes: readonly Wish[], atMs: number, owner: Wish, facts: Facts): boolean {
  if (owner.classified.class !== 'doing' || owner.classified.withPeople) return false;
  return wishes.some((wish) => isOpen(wish.classified) && wants(wish, atMs, facts));
}

function level(classified: Classified): number {
  const { class: kind, withPeople } = classified;
  const open = isOpen(classified);
  const ladder = ['people', 'away', 'meeting', 'alone', 'open people', 'open meeting', 'solo'];
  const name =
    kind === 'doing'
      ? withPeople
        ? open
          ? 'open people'
          : 'people'
        : 'alone'
      : kind === 'meeting' && open
        ? 'open meeting'
        : kind;
  return ladder.indexOf(name);
}
