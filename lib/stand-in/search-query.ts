import { apiError, badRequest } from './api-error.ts';
import { instant, parseListQuery } from './list-query.ts';
import type { ListQuery } from './list-query.ts';
import type { CalendarData } from './world.ts';

/** All parameters of `events.list` and `events.instances`. */
export interface SearchQuery extends ListQuery {
  readonly orderBy: string | null;
  readonly updatedMinMs: number | undefined;
  readonly eventTypes: readonly string[];
  readonly iCalUid: string | null;
  readonly words: readonly string[];
  readonly sharedProperties: readonly string[];
  readonly syncToken: string | null;
}

const WITHOUT_TOKEN = [
  'iCalUID',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'timeMin',
  'timeMax',
  'updatedMin',
];

/** Throws where parameters do not go together. */
export function parseSearchQuery(
  params: URLSearchParams,
  calendar: CalendarData,
  nowMs: number,
): SearchQuery {
  const syncToken = params.get('syncToken');
  const orderBy = params.get('orderBy');
  if (syncToken !== null) refuseRestrictions(params);
  const query = parseListQuery(params, calendar, nowMs);
  if (orderBy === 'startTime' && !query.singleEvents) {
    throw badRequest('The requested ordering is not available for the particular query.');
  }
  const updatedMinMs = instant(params, 'updatedMin');
  return {
    ...query,
    showDeleted: query.showDeleted || updatedMinMs !== undefined,
    orderBy,
    updatedMinMs,
    eventTypes: params.getAll('eventTypes'),
    iCalUid: params.get('iCalUID'),
    words: (params.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean),
    sharedProperties: params.getAll('sharedExtendedProperty'),
    syncToken,
  };
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
