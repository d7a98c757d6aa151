import type { Span } from '../domain/span.ts';
import { checksum } from './checksum.ts';
import { parseInstant } from './event-time.ts';
import type { CalendarData } from './world.ts';

/** The parameters of `events.list` that say which stretch of a calendar to list, and how. */
export interface ListQuery {
  readonly singleEvents: boolean;
  readonly showDeleted: boolean;
  readonly window: Span;
  readonly zone: string;
  readonly maxResults: number;
  readonly maxAttendees: number | undefined;
  readonly privateProperties: readonly string[];
  readonly pageToken: string | null;
  /** Two requests of one shape may share page tokens. */
  readonly shape: string;
}

/** How far Google unrolls an endless series when nobody says where to stop. Undocumented. */
const HORIZON_MS = 730 * 86_400_000;

export function parseListQuery(params: URLSearchParams, calendar: CalendarData, nowMs: number): ListQuery {
  return {
    singleEvents: params.get('singleEvents') === 'true',
    showDeleted: params.get('showDeleted') === 'true',
    window: windowOf(params, nowMs),
    zone: params.get('timeZone') ?? calendar.timeZone,
    maxResults: Math.min(number(params, 'maxResults') ?? 250, 2500),
    maxAttendees: number(params, 'maxAttendees'),
    privateProperties: params.getAll('privateExtendedProperty'),
    pageToken: params.get('pageToken'),
    shape: shapeOf(params),
  };
}

function windowOf(params: URLSearchParams, nowMs: number): Span {
  const startMs = instant(params, 'timeMin') ?? Number.MIN_SAFE_INTEGER;
  return { startMs, endMs: instant(params, 'timeMax') ?? Math.max(nowMs, startMs) + HORIZON_MS };
}

export function number(params: URLSearchParams, name: string): number | undefined {
  const value = params.get(name);
  return value === null ? undefined : Number(value);
}

export function instant(params: URLSearchParams, name: string): number | undefined {
  const value = params.get(name);
  return value === null ? undefined : parseInstant(value);
}

function shapeOf(params: URLSearchParams): string {
  const rest = [...params].filter(
    ([name]) => !['pageToken', 'fields', 'prettyPrint', 'alt', 'key'].includes(name),
  );
  return checksum(JSON.stringify(rest.sort(([a], [b]) => (a < b ? -1 : 1))));
}
