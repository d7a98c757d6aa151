import type { Span } from '../domain/span.ts';
import { apiError, badRequest, invalid, notOneOf } from './api-error.ts';
import { isZone, parseInstant } from './event-time.ts';
import type { CalendarData } from './world.ts';

/** The parameters of `events.list` that say which stretch of a calendar to list, and how; checked. */
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
  const zone = params.get('timeZone') ?? calendar.timeZone;
  if (!isZone(zone)) throw invalid();
  return {
    singleEvents: flag(params, 'singleEvents'),
    showDeleted: flag(params, 'showDeleted'),
    window: windowOf(params, nowMs),
    zone,
    maxResults: Math.min(number(params, 'maxResults') ?? 250, 2500),
    maxAttendees: number(params, 'maxAttendees'),
    privateProperties: properties(params, 'privateExtendedProperty'),
    pageToken: params.get('pageToken'),
    shape: shapeOf(params),
  };
}

function windowOf(params: URLSearchParams, nowMs: number): Span {
  const startMs = instant(params, 'timeMin') ?? Number.MIN_SAFE_INTEGER;
  const given = instant(params, 'timeMax');
  if (given !== undefined && given <= startMs) {
    const where = { domain: 'calendar', locationType: 'parameter', location: 'timeMax' } as const;
    throw apiError(400, 'timeRangeEmpty', 'The specified time range is empty.', where);
  }
  return { startMs, endMs: given ?? Math.max(nowMs, startMs) + HORIZON_MS };
}

function flag(params: URLSearchParams, name: string): boolean {
  const value = params.get(name);
  if (value !== null && value !== 'true' && value !== 'false') throw notOneOf(name, value, ['true', 'false']);
  return value === 'true';
}

export function number(params: URLSearchParams, name: string): number | undefined {
  const value = params.get(name);
  if (value === null) return undefined;
  if (!/^[1-9]\d*$/.test(value)) {
    const message = `Invalid value '${value}'. Values must be within the range: [1, 2147483647]`;
    throw apiError(400, 'invalidParameter', message, { locationType: 'parameter', location: name });
  }
  return Number(value);
}

export function instant(params: URLSearchParams, name: string): number | undefined {
  const value = params.get(name);
  if (value === null) return undefined;
  try {
    return parseInstant(value);
  } catch {
    throw badRequest();
  }
}

export function properties(params: URLSearchParams, name: string): string[] {
  const values = params.getAll(name);
  if (values.some((value) => !value.includes('='))) throw invalid();
  return values;
}

function shapeOf(params: URLSearchParams): string {
  const rest = [...params].filter(
    ([name]) => !['pageToken', 'fields', 'prettyPrint', 'alt', 'key'].includes(name),
  );
  return checksum(JSON.stringify(rest.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** FNV-1a, enough to tell queries apart. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
