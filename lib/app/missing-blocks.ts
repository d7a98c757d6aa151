import { blockKey } from '../domain/block.ts';
import { dateOf, weekdayOf, weekOf } from '../domain/civil.ts';
import type { Decision } from '../domain/decision.ts';
import type { CalendarEvent } from '../domain/event.ts';
import type { Release } from '../domain/facts.ts';
import { placeOf } from '../domain/plan/apply.ts';
import { contains, type Span } from '../domain/span.ts';
import type { GoogleEvent } from '../google/calendar-client.ts';
import { done, type Outcome } from '../problems.ts';
import { PRIMARY, type Context } from './context.ts';
import type { Deps } from './deps.ts';
import { seriesOf } from './series-id.ts';
import { holesIn } from './unseen-deletions.ts';

/** Of one series, no more single dates than this are asked about at once. */
const MOST_LOOKUPS = 20;

/**
 * What the user deleted of our blocks: those that were stored and are missing from a complete read, unless we took them
 * away ourselves or they only stand elsewhere now. Each is read once by its id; only a tombstone is a deletion, and
 * nothing follows from absence.
 */
export async function releasesIn(
  deps: Deps,
  context: Context,
  read: {
    readonly span: Span;
    readonly events: readonly CalendarEvent[];
    readonly before?: Span | undefined;
  },
  signal?: AbortSignal,
): Promise<Outcome<readonly Release[]>> {
  const { span, events, before } = read;
  const { account, settings } = context;
  const nowMs = deps.clock.nowMs();
  const week = weekOf(dateOf(nowMs, account.zone), settings.weekStart);
  const stored = await deps.history.events(account.id, span);
  const here = new Set(events.map(({ id }) => id));
  const decisions = await deps.history.decisions(account.id);
  const missing = stored.filter(
    (event) =>
      event.block &&
      !here.has(event.id) &&
      contains(span, event) &&
      dateOf(event.startMs, account.zone) >= week &&
      !isOurDoing(event, decisions, context),
  );
  const found = newIn(events, stored);
  const releases: Release[] = [];
  for (const [series, group] of Map.groupBy(missing, seriesOf)) {
    // Where the series itself has as many new dates, all of it was dragged.
    const gone = notElsewhere(
      group,
      found.filter((piece) => seriesOf(piece) === series),
      context,
    );
    const others = found.filter((piece) => seriesOf(piece) !== series);
    const became = await becameOf(deps, context, { gone, others }, signal);
    if (!became.ok) return became;
    releases.push(...became.value);
  }
  // Weeks that come into view now may have lost something while nobody looked.
  const unseen = { startMs: Math.max(nowMs, before?.endMs ?? 0), endMs: span.endMs };
  for (const { eventId, like, startMs } of holesIn(events, unseen, context)) {
    const one = await lookUp(deps, context, eventId, signal);
    if (!one.ok) return one;
    const event = { ...like, id: eventId, startMs, endMs: startMs + (like.endMs - like.startMs) };
    if (one.value !== 'cancelled' || isOurDoing(event, decisions, context)) continue;
    releases.push({ ...released(deps, context, event, 'once'), asking: before !== undefined });
  }
  return done(releases);
}

async function becameOf(
  deps: Deps,
  context: Context,
  { gone, others }: { readonly gone: readonly CalendarEvent[]; readonly others: readonly CalendarEvent[] },
  signal: AbortSignal | undefined,
): Promise<Outcome<readonly Release[]>> {
  const missing = gone.toSorted((a, b) => a.startMs - b.startMs);
  const [first] = missing;
  if (!first) return done([]);
  // The series first: all of it may be gone, or its end.
  const series =
    first.seriesId === undefined ? undefined : await lookUp(deps, context, seriesOf(first), signal);
  if (series && !series.ok) return series;
  const endMs = series?.value === 'cancelled' ? -Infinity : endOf(series?.value);
  // Split off by a drag of "this and following", it stands there now.
  const ended = missing.filter(({ startMs }) => startMs > endMs);
  const behind = notElsewhere(ended, others, context);
  const releases = behind
    .slice(0, 1)
    .map((event) => released(deps, context, event, 'series', weekdaysOf(behind, context)));
  for (const event of missing.filter(({ startMs }) => startMs <= endMs).slice(0, MOST_LOOKUPS)) {
    const one = await lookUp(deps, context, event.id, signal);
    if (!one.ok) return one;
    if (one.value === 'cancelled') releases.push(released(deps, context, event, 'once'));
  }
  return done(releases);
}

/** The event, `cancelled`, or nothing where Google knows none or will not say. */
async function lookUp(
  deps: Deps,
  { client }: Context,
  eventId: string,
  signal: AbortSignal | undefined,
): Promise<Outcome<GoogleEvent | 'cancelled' | undefined>> {
  const found = await client.getEvent(PRIMARY, eventId, signal);
  if (found.ok) return done(found.value.status === 'cancelled' ? 'cancelled' : found.value);
  // What may be otherwise at another try concludes nothing now.
  return deps.google.resultOf(found.problem).kind === 'problem' ? done(undefined) : found;
}

/** When a series ends, epoch ms: "this and following" was deleted from then on. */
function endOf(series: GoogleEvent | undefined): number {
  const until = /UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?/.exec(
    series?.recurrence?.join('\n') ?? '',
  );
  if (!until) return Infinity;
  const [, year, month, day, hour = '23', minute = '59', second = '59'] = until;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function released(
  deps: Deps,
  { account }: Context,
  event: CalendarEvent,
  scope: Release['scope'],
  days = [weekdayOf(dateOf(event.startMs, account.zone))],
): Release {
  return {
    eventId: scope === 'series' ? seriesOf(event) : event.id,
    practiceId: event.block?.practiceId ?? '',
    scope,
    ...placeOf(event, account.zone),
    days,
    asking: scope === 'once' && event.seriesId !== undefined,
    atMs: deps.clock.nowMs(),
  };
}

function weekdaysOf(events: readonly CalendarEvent[], { account }: Context) {
  return [...new Set(events.map(({ startMs }) => weekdayOf(dateOf(startMs, account.zone))))].sort();
}

function isOurDoing(event: CalendarEvent, decisions: readonly Decision[], { account }: Context): boolean {
  const series = seriesOf(event);
  const date = dateOf(event.startMs, account.zone);
  return decisions.some(({ steps }) =>
    steps.some(({ write, state }) => {
      if (state !== 'done' && state !== 'waiting') return false;
      if (write.kind === 'remove-block') return write.eventId === event.id || write.eventId === series;
      if (write.kind === 'release-block') return write.change.eventId === event.id;
      return write.kind === 'end-series' && write.change.eventId === series && date >= write.change.endDate;
    }),
  );
}

function newIn(events: readonly CalendarEvent[], stored: readonly CalendarEvent[]): CalendarEvent[] {
  const before = new Set(stored.map(({ id }) => id));
  return events.filter(({ id, block }) => block && !before.has(id));
}

/** Where a week has as many new blocks of the name as it misses, they were dragged, not deleted; the others are left. */
function notElsewhere(
  missing: readonly CalendarEvent[],
  found: readonly CalendarEvent[],
  { account, settings }: Context,
): CalendarEvent[] {
  const placeOf = ({ block, startMs }: CalendarEvent) =>
    `${block && blockKey(block)} ${weekOf(dateOf(startMs, account.zone), settings.weekStart)}`;
  const elsewhere = Map.groupBy(found, placeOf);
  return [...Map.groupBy(missing, placeOf)].flatMap(([place, events]) =>
    events.length > (elsewhere.get(place)?.length ?? 0) ? events : [],
  );
}
