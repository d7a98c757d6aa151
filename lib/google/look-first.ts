import type { Outcome, Problem } from '../problems.ts';
import type { CalendarClient, GoogleEvent } from './calendar-client.ts';
import { resultOf } from './push-result.ts';
import type { WriteResult } from './write.ts';

const TRIES = 3;

/** Sends what was decided, for exactly the version that was looked at. What it answers is the event as it stands then. */
export type Send = (etag: string) => Promise<Outcome<GoogleEvent | void>>;

type Decision = WriteResult | Send;

interface Target {
  readonly calendarId: string;
  readonly eventId: string;
}

/**
 * Looks at an event, decides, and sends with `If-Match`. A 412 says only that something in the event's family changed
 * (all occurrences of a series share one etag): look and decide again. `gone` is the result when the event was deleted.
 */
export async function lookThenWrite(
  client: CalendarClient,
  { calendarId, eventId }: Target,
  gone: WriteResult,
  decide: (event: GoogleEvent) => Decision | Promise<Decision>,
  signal: AbortSignal | undefined,
): Promise<WriteResult> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await client.getEvent(calendarId, eventId, signal);
    if (!found.ok) return isGone(found.problem) ? gone : resultOf(found.problem);
    if (found.value.status === 'cancelled') return gone;
    const { etag } = found.value;
    if (typeof etag !== 'string') return resultOf({ code: 'not-google' });
    const decision = await decide(found.value);
    if (typeof decision !== 'function') return decision;
    const sent = await decision(etag);
    if (sent.ok) return { kind: 'done', adopted: false, ...(sent.value && { event: sent.value }) };
    if (isGone(sent.problem)) return gone;
    if (sent.problem.code !== 'changed-meanwhile') return resultOf(sent.problem);
  }
  return resultOf({ code: 'changed-meanwhile' });
}

/** We say no, Google was not asked: that is what status 0 means. */
export function refuse(reason: 'not-ours' | 'has-guests'): WriteResult {
  return { kind: 'problem', problem: { code: 'refused', status: 0, reason } };
}

export const BY_HAND: WriteResult = { kind: 'problem', problem: { code: 'moved-by-hand' } };

function isGone(problem: Problem): boolean {
  return problem.code === 'not-found' || problem.code === 'gone';
}
