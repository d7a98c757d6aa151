import type { Span } from '../../lib/domain/span.ts';
import { isOurs } from '../demo/summary.ts';
import type { World } from '../local-google/world.ts';

type StoredEvent = ReturnType<World['control']['storedEvents']>[number];

const isAlive = (event: StoredEvent): boolean => event.status !== 'cancelled';

/** Our blocks that stand in the local Google, a series being one. */
export function standingBlocks(world: World): StoredEvent[] {
  return world.control
    .storedEvents(world.email, world.email)
    .filter((event) => isOurs(event) && isAlive(event) && event.recurringEventId === undefined);
}

export function standingSeries(world: World): StoredEvent[] {
  return standingBlocks(world).filter(({ recurrence }) => recurrence);
}

export const spanOf = (event: StoredEvent): Span => ({
  startMs: Date.parse(event.start?.dateTime ?? ''),
  endMs: Date.parse(event.end?.dateTime ?? ''),
});

/** Occurrences in a window: ours, and the accepted or own meetings they must not touch. */
export function occurrencesIn(
  world: World,
  window: Span,
): { blocks: StoredEvent[]; meetings: StoredEvent[] } {
  const events = world.control
    .events(world.email, world.email, window)
    .filter((event) => event.start?.dateTime);
  return {
    blocks: events.filter((event) => isOurs(event)),
    meetings: events.filter((event) => !isOurs(event) && isImmovable(event)),
  };
}

/** Busy, with other people, and the user said yes or organises it. */
function isImmovable(event: StoredEvent): boolean {
  const me = event.attendees?.find(({ self }) => self);
  const others = event.attendees?.filter(({ self, resource }) => !self && !resource) ?? [];
  const coming = event.organizer?.self === true || me?.responseStatus === 'accepted';
  return (
    event.transparency !== 'transparent' && others.length > 0 && coming && me?.responseStatus !== 'declined'
  );
}

export const overlap = (a: Span, b: Span): boolean => a.startMs < b.endMs && b.startMs < a.endMs;
