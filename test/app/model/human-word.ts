import type { GoogleEvent } from '../../../lib/stand-in/control.ts';
import type { World } from '../world.ts';
import { endOf, idOf, isBlock, keyOf, marksOf, slotOf, standing, startOf } from './calendar-side.ts';

interface Times {
  readonly startMs: number;
  readonly endMs: number;
}

/** What a human last said about one block, and what must still be so. */
type Said =
  | ({ readonly kind: 'placed' | 'guests' } & Times)
  | ({ readonly kind: 'deleted'; readonly key: string; readonly wanted?: true } & Times)
  | { readonly kind: 'renamed'; readonly summary: string };

/** `series`: Google's id of the series it is an occurrence of, pieces of a split one told apart. */
type Word = Said & { readonly atMs: number; readonly series: string | undefined };

/** Everything humans did to blocks by hand, and has to stand. By Google's id of the block, the occurrence or the series. */
export class HumanWord {
  readonly #words = new Map<string, Word>();
  /**
   * Series dragged as a whole: their occurrences have other ids since. KNOWN: one that is deleted before the app has read
   * of that is not understood as given back, since nobody knows its id.
   */
  readonly #dragged = new Set<string>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  placed(event: GoogleEvent): void {
    // Back where we put it: nothing was said.
    if (standsAsMarked(event)) this.#words.delete(idOf(event));
    else this.#say(event, { kind: 'placed', ...timesOf(event) });
  }

  draggedAsAWhole(series: GoogleEvent): void {
    this.forget(idOf(series));
    this.#dragged.add(idOf(series));
    this.placed(series);
  }

  deleted(event: GoogleEvent): void {
    this.forget(idOf(event));
    this.#say(event, { kind: 'deleted', key: keyOf(event), ...timesOf(event) });
  }

  renamed(event: GoogleEvent): void {
    if (this.#words.get(idOf(event))?.kind === 'placed') return;
    this.#say(event, { kind: 'renamed', summary: event.summary ?? '' });
  }

  guests(event: GoogleEvent): void {
    this.#say(event, { kind: 'guests', ...timesOf(event) });
  }

  /** What was said of this block or, for a series, of any of its occurrences is over. */
  forget(id: string, fromMs = -Infinity): void {
    for (const [known, { series }] of this.#words) {
      const behind = series === id && !(slotOf(known) < fromMs);
      if ((known === id && fromMs === -Infinity) || behind) this.#words.delete(known);
    }
  }

  #say(event: GoogleEvent, word: Said): void {
    const series = event.recurringEventId ?? undefined;
    this.#words.set(idOf(event), { ...word, series, atMs: this.#world.nowMs });
  }

  /** Of the block or, where nothing was said of it, of its series. */
  of(event: GoogleEvent | undefined): Word | undefined {
    return this.#words.get(event?.id ?? '') ?? this.#words.get(event?.recurringEventId ?? '');
  }

  /** Blocks of this key that were deleted by hand after this time. */
  deletedSince(key: string, atMs: number): boolean {
    return [...this.#words.values()].some(
      (word) => word.kind === 'deleted' && word.key === key && word.atMs > atMs,
    );
  }

  /** Standing times were approved for this practice after all that was said so far: it is wanted again. */
  wantedAgain(practiceId: string): void {
    for (const [id, word] of this.#words) {
      if (word.kind === 'deleted' && word.key.startsWith(`${practiceId}/`))
        this.#words.set(id, { ...word, wanted: true });
    }
  }

  /** A block of this practice that overlaps this time was deleted by hand after `sinceMs`. */
  deletedAt(practiceId: string, { startMs, endMs }: Times, sinceMs: number): boolean {
    return [...this.#words.values()].some(
      (word) =>
        word.kind === 'deleted' &&
        !word.wanted &&
        word.atMs > sinceMs &&
        !this.#dragged.has(word.series ?? '') &&
        word.key.startsWith(`${practiceId}/`) &&
        word.startMs < endMs &&
        startMs < word.endMs,
    );
  }

  /** What no longer is as a human left it. */
  broken(): string[] {
    return [...this.#words].flatMap(([id, word]) => {
      const event = standing(this.#world, id);
      const fault = faultOf(word, event);
      return fault === undefined ? [] : [`${id}: ${fault}`];
    });
  }
}

function timesOf(event: GoogleEvent): Times {
  return { startMs: startOf(event), endMs: endOf(event) };
}

const DID = { placed: 'put', guests: 'invited guests to' } as const;

function faultOf(word: Word, event: GoogleEvent | undefined): string | undefined {
  switch (word.kind) {
    case 'deleted':
      return event && 'a human deleted it, and it is back';
    case 'placed':
    case 'guests':
      if (!event) return `a human ${DID[word.kind]} it, and it is gone`;
      if (startOf(event) !== word.startMs || endOf(event) !== word.endMs)
        return `a human ${DID[word.kind]} it at ${new Date(word.startMs).toISOString()}, and it stands at ${event.start?.dateTime}`;
      return undefined;
    case 'renamed':
      if (!event) return 'a human renamed it, and it is gone';
      return event.summary === word.summary ? undefined : 'a human renamed it, and the name is another';
  }
}

/** Where our own mark says that we put it. */
export function standsAsMarked(event: GoogleEvent): boolean {
  if (!isBlock(event)) return false;
  const [start = '', minutes] = (marksOf(event)['at'] ?? '').split('/');
  const local = event.start?.dateTime?.slice(0, 16) ?? '';
  const slot = event.originalStartTime?.dateTime;
  const inSlot = !slot || Date.parse(slot) === startOf(event);
  const isThere = start.includes('T') ? start === local : inSlot && start === local.slice(11);
  return isThere && (endOf(event) - startOf(event)) / 60_000 === Number(minutes);
}
