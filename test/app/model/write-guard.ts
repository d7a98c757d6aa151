import type { Decision } from '../../../lib/domain/decision.ts';
import type { QueueRow } from '../../../lib/history/rows.ts';
import type { GoogleEvent } from '../../../lib/stand-in/control.ts';
import { ADA, type World } from '../world.ts';
import { endOf, idOf, isBlock, keyOf, seriesIdOf, standing, startOf, stored } from './calendar-side.ts';
import type { Device } from './device.ts';
import type { HumanWord } from './human-word.ts';

/** More of our own deletions than this in one go would need the user. */
const MOST_UNASKED_DELETIONS = 5;

interface Sent {
  readonly method: string;
  readonly eventId: string;
  readonly body: GoogleEvent | undefined;
  readonly ifMatch: string | null;
  readonly sendUpdates: string | null;
}

/** Looks at every write on its way to Google: what it touches, who decided it, what it says to whom. */
export class WriteGuard {
  readonly faults: string[] = [];
  /** Requests since it was last set to nothing. */
  requests = 0;
  writes = 0;
  /** What came through, as `keep/move-block`, and how often. */
  readonly did = new Map<string, number>();
  #unaskedDeletions = 0;
  /** Decisions by their ids. */
  readonly #known = new Set<string>();
  readonly #world: World;
  readonly #words: HumanWord;

  constructor(world: World, words: HumanWord) {
    this.#world = world;
    this.#words = words;
  }

  /** All that was decided on this device so far is older than what people do from now on. */
  async settle({ peek }: Device): Promise<void> {
    for (const decision of await peek.decisions(ADA)) {
      if (this.#known.has(decision.id)) continue;
      this.#known.add(decision.id);
      for (const practiceId of givesTimes(decision)) this.#words.wantedAgain(practiceId);
    }
  }

  startCommand(): void {
    this.requests = 0;
    this.#unaskedDeletions = 0;
  }

  async pass(device: Device, request: Request): Promise<Response> {
    this.requests += 1;
    if (request.method === 'GET' || !request.url.includes('/calendar/')) {
      return this.#world.google.handle(request);
    }
    const sent = await read(request);
    const before = sent.method === 'POST' ? undefined : standing(this.#world, sent.eventId);
    const version = versionOf(this.#world, sent.eventId);
    const by = await decidedBy(device, this.#world.nowMs);
    try {
      return await this.#world.google.handle(request);
    } finally {
      if (versionOf(this.#world, sent.eventId) !== version) this.#happened(sent, before, by, device);
      this.writes += 1;
      this.#manners(sent, before);
    }
  }

  /** What holds of every write, whether it came through or not. */
  #manners({ method, eventId, body, ifMatch, sendUpdates }: Sent, before: GoogleEvent | undefined): void {
    const isAnswer = body?.attendees !== undefined;
    if (method !== 'POST' && !ifMatch) this.#fault(`${method} ${eventId} without If-Match`);
    if (isAnswer) {
      if (method !== 'PATCH' || Object.keys(body).join() !== 'attendees')
        this.#fault(`an answer that says more: ${Object.keys(body).join()}`);
      if (sendUpdates !== 'all') this.#fault('an answer nobody hears of');
      if (before && othersOf(before) !== othersOf(body)) this.#fault('an answer that changes other guests');
      return;
    }
    if (sendUpdates !== 'none') this.#fault(`${method} ${eventId} that tells people`);
    if (method === 'POST' ? !isBlock(body ?? {}) : before && !isBlock(before))
      this.#fault(`${method} ${eventId}, which is not ours`);
  }

  /** What holds of a write that changed something. */
  #happened(sent: Sent, before: GoogleEvent | undefined, by: DecidedBy | undefined, device: Device): void {
    if (!by) return this.#fault(`${sent.method} ${sent.eventId} that nobody decided`);
    const { decision, entry } = by;
    const { kind } = entry.write;
    const name = `${decision.kind}/${kind}`;
    this.did.set(name, (this.did.get(name) ?? 0) + 1);
    if (kind === 'answer-invitation') return;
    if (sent.method === 'POST') return this.#inserted(sent.body ?? {}, by, device);
    const said = this.#words.of(before);
    // The user asked for these by name: all blocks, a series from a date on, or this very block, after they last moved it.
    const clicked = decision.kind === 'answer' && said !== undefined && said.atMs <= entry.approvedMs;
    const ofSeries = kind === 'end-series' || kind === 'restore-series';
    const asked = decision.kind === 'remove-all' || ofSeries || clicked;
    // A new time leaves the name as it is.
    const spared = said?.kind === 'renamed' && sent.method === 'PATCH';
    if (said && !spared && (said.kind === 'guests' || !asked)) {
      const at = before?.start?.dateTime;
      this.#fault(`${name} changed ${sent.eventId} (${at}), which a human had ${said.kind}`);
    }
    if (asked) this.#words.forget(sent.eventId);
    if (sent.method === 'PATCH' && sent.body && 'summary' in sent.body) this.#fault('a name was overwritten');
    const unasked = decision.kind === 'keep' || decision.kind === 'collapse';
    if (sent.method !== 'DELETE' || !unasked) return;
    this.#unaskedDeletions += 1;
    if (this.#unaskedDeletions > MOST_UNASKED_DELETIONS) this.#fault('too much was deleted unasked');
  }

  #inserted(body: GoogleEvent, { decision, entry, decisions }: DecidedBy, device: Device): void {
    if (this.#words.deletedSince(keyOf(body), entry.approvedMs))
      this.#fault(
        `${idOf(body)} (${keyOf(body)}) was deleted by a human after it was approved, and written again`,
      );
    if (decision.kind !== 'keep') return;
    const { practice = '' } = body.extendedProperties?.private ?? {};
    // Whoever approves standing times for it wants it again; a browser set up later has not seen what was deleted.
    if (decisions.some((one) => !this.#known.has(one.id) && givesTimes(one).includes(practice))) return;
    const times = { startMs: startOf(body), endMs: endOf(body) };
    if (this.#words.deletedAt(practice, times, device.installedMs))
      this.#fault(`${practice} was put unasked where a human had deleted it (${body.start?.dateTime})`);
  }

  #fault(text: string): void {
    this.faults.push(text);
  }
}

/** Practices for which standing times were approved. */
function givesTimes({ kind, steps }: Decision): string[] {
  if (kind !== 'approve-plan') return [];
  return steps.flatMap(({ write }) => (write.kind === 'create-series' ? [write.change.practiceId] : []));
}

async function read(request: Request): Promise<Sent> {
  const url = new URL(request.url);
  const text = request.method === 'DELETE' ? '' : await request.clone().text();
  const body = text ? (JSON.parse(text) as GoogleEvent) : undefined;
  const [, eventId] = /\/events\/([^/?]+)$/.exec(url.pathname) ?? [];
  return {
    method: request.method,
    eventId: decodeURIComponent(eventId ?? body?.id ?? ''),
    body,
    ifMatch: request.headers.get('if-match'),
    sendUpdates: url.searchParams.get('sendUpdates'),
  };
}

/** Anything that changes with the event or its series. */
function versionOf(world: World, id: string): string {
  const all = stored(world);
  const one = all.get(id) ?? all.get(seriesIdOf(id));
  return `${one?.etag} ${all.has(id)} ${one?.status}`;
}

function othersOf({ attendees }: GoogleEvent): string {
  const rows = (attendees ?? []).filter(({ email }) => email !== ADA);
  return JSON.stringify(rows.map(({ email, responseStatus, optional }) => [email, responseStatus, optional]));
}

interface DecidedBy {
  readonly decision: Decision;
  readonly entry: QueueRow;
  /** All of this device. */
  readonly decisions: readonly Decision[];
}

/** The entry of the queue that is being carried out, and what it is part of. */
async function decidedBy({ peek }: Device, nowMs: number): Promise<DecidedBy | undefined> {
  const account = await peek.currentAccount();
  if (!account) return undefined;
  const queue = await peek.queue(account.id);
  const entry = queue.find(({ asked, stuck, notBeforeMs }) => asked && !stuck && notBeforeMs <= nowMs);
  const decisions = await peek.decisions(account.id);
  const decision = decisions.find(({ id }) => id === entry?.decisionId);
  return entry && decision && { decision, entry, decisions };
}
