import { levelOffers } from '../domain/level-offers.ts';
import type { Facts } from '../domain/facts.ts';
import { practiceName } from '../domain/practice.ts';
import { MINUTE_MS } from '../domain/span.ts';
import type { AnswerRow } from '../history/rows.ts';
import type { Question } from '../state/live.ts';
import { cutStamp, seriesOf } from './series-id.ts';

/** A level that was not wanted is offered again only after this. */
const REST_MS = 28 * 24 * 60 * MINUTE_MS;
/** Nobody remembers why for longer. */
const RECENT_MS = 14 * 24 * 60 * MINUTE_MS;

/** What the user may be asked, as their facts and earlier answers have it. */
export function questionsFrom(facts: Facts, answers: readonly AnswerRow[]): Question[] {
  const { nowMs, settings, releases = [], exceptions = [] } = facts;
  const nameOf = (practiceId: string) => practiceName(settings.practices, practiceId);
  const isAnswered = (id: string) =>
    answers.some((answer) => answer.id === id && nowMs - answer.atMs < REST_MS);
  const standing = new Set(facts.events.flatMap((event) => (event.block ? [seriesOf(event)] : [])));
  const deleted = releases
    .filter(({ asking, eventId }) => asking && standing.has(cutStamp(eventId)))
    .map(({ eventId, practiceId, date, days, startMinute, minutes }): Question => ({
      kind: 'only-this-or-always',
      id: eventId,
      practiceName: nameOf(practiceId),
      date,
      days,
      startMinute,
      minutes,
    }));
  const levels = levelOffers(facts, levelsChangedMs(answers))
    .map((offer): Question => ({
      kind: 'level',
      id: `level ${offer.practiceId} ${offer.to}`,
      practiceName: nameOf(offer.practiceId),
      ...offer,
    }))
    .filter(({ id }) => !isAnswered(id));
  const whys = exceptions
    .filter(({ reason, atMs }) => reason === 'not-said' && nowMs - atMs < RECENT_MS)
    .map((exception): Question => ({
      kind: 'why',
      id: `why ${exception.eventId}`,
      practiceName: nameOf(exception.practiceId),
      exception,
    }))
    .filter(({ id }) => !isAnswered(id));
  return [...deleted, ...whys, ...levels];
}

/** The answer that remembers when a practice was last given another level. */
export const LEVEL_CHANGED = 'level-changed ';

/** What was lost or kept before it says nothing about the new level. */
function levelsChangedMs(answers: readonly AnswerRow[]): Record<string, number> {
  const changed = answers.filter(({ id }) => id.startsWith(LEVEL_CHANGED));
  return Object.fromEntries(changed.map(({ id, atMs }) => [id.slice(LEVEL_CHANGED.length), atMs]));
}
