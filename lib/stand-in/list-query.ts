import type { Span } from '../domain/span.ts';
import { apiError, badRequest, invalid, notOneOf } from './api-error.ts';
import { isZone, parseInstant } from './event-time.ts';
import type { CalendarData } from './world.ts';

const TYPES = ['birthday', 'default', 'focusTime', 'fromGmail', 'outOfOffice', 'workingLocation'];

/** The parameters of `events.list` and `events.instances`, checked. */
export interface ListQuery {
  readonly singleEvents: boolean;
  readonly showDeleted: boolean;
  readonly orderBy: string | null;
  readonly window: Span;
  readonly timeMinMs: number;
  readonly updatedMinMs: number | undefined;
  readonly zone: string;
  readonly maxResults: number;
  readonly maxAttendees: number | undefined;
  readonly eventTypes: readonly string[];
  readonly iCalUid: string | null;
  readonly words: readonly string[];
  readonly privateProperties: readonly string[];
  readonly sharedProperties: readonly string[];
  readonly syncToken: string | null;
  readonly pageToken: string | null;
  /** Two requests of one shape may share page tokens. */
  readonly shape: string;
}

/** How far Google unrolls an endless series when nobody says where to stop. Undocumented. */
const HORIZON_MS = 730 * 86_400_000;
const WITHOUT_TOKEN = [
  'iCalUID',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'timeMin',
  'timeMax',
  'updatedMin',
];

export function parseListQuery(params: URLSearchParams, calendar: CalendarData, nowMs: number): ListQuery {
  const syncToken = params.get('syncToken');
  const orderBy = params.get('orderBy');
  if (syncToken !== null) refuseRestrictions(params);
  if (orderBy !== null && !['startTime', 'updated'].includes(orderBy)) {
    throw notOneOf('orderBy', orderBy, ['startTime', 'updated']);
  }
  const singleEvents = flag(params, 'singleEvents');
  if (orderBy === 'startTime' && !singleEvents) {
    throw badRequest('The requested ordering is not available for the particular query.');
  }
  const zone = params.get('timeZone') ?? calendar.timeZone;
  if (!isZone(zone)) throw invalid();
  const eventTypes = params.getAll('eventTypes');
  for (const type of eventTypes) if (!TYPES.includes(type)) throw notOneOf('eventTypes', type, TYPES);
  const updatedMinMs = instant(params, 'updatedMin');
  const window = windowOf(params, nowMs);
  return {
    singleEvents,
    showDeleted: flag(params, 'showDeleted') || updatedMinMs !== undefined,
    orderBy,
    window,
    timeMinMs: window.startMs,
    updatedMinMs,
    zone,
    maxResults: Math.min(number(params, 'maxResults') ?? 250, 2500),
    maxAttendees: number(params, 'maxAttendees'),
    eventTypes,
    iCalUid: params.get('iCalUID'),
    words: (params.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean),
    privateProperties: properties(params, 'privateExtendedProperty'),
    sharedProperties: properties(params, 'sharedExtendedProperty'),
    syncToken,
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

function refuseRestrictions(params: URLSearchParams): void {
  if (params.has('orderBy')) {
    throw apiError(
      400,
      'syncTokenWithNonDefaultOrdering',
      'Sync token cannot be used with non-default ordering.',
    );
  }
  if (WITHOUT_TOKEN.some((name) => params.has(name)) || params.get('showDeleted') === 'false') {
    const message = 'Sync token cannot be used with other request restrictions.';
    throw apiError(400, 'syncTokenWithRequestRestrictions', message, { domain: 'calendar' });
  }
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

function instant(params: URLSearchParams, name: string): number | undefined {
  const value = params.get(name);
  if (value === null) return undefined;
  try {
    return parseInstant(value);
  } catch {
    throw badRequest();
  }
}

function properties(params: URLSearchParams, name: string): string[] {
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
