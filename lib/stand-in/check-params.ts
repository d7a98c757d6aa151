import { apiError, badRequest, invalid, notOneOf } from './api-error.ts';
import { parseInstant } from './event-time.ts';
import { isZone } from './zone.ts';

const BOOLEAN = ['true', 'false'];

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  singleEvents: BOOLEAN,
  showDeleted: BOOLEAN,
  orderBy: ['startTime', 'updated'],
  eventTypes: ['birthday', 'default', 'focusTime', 'fromGmail', 'outOfOffice', 'workingLocation'],
  sendUpdates: ['all', 'externalOnly', 'none'],
};

/** Throws where a parameter, in whichever call, is not of its kind. */
export function checkParams(params: URLSearchParams): void {
  for (const [name, value] of params) {
    const allowed = ALLOWED[name];
    if (allowed?.includes(value) === false) throw notOneOf(name, value, allowed);
    if (name === 'maxResults' || name === 'maxAttendees') checkNumber(name, value);
    if (name === 'timeZone' && !isZone(value)) throw invalid();
    if (name.endsWith('ExtendedProperty') && !value.includes('=')) throw invalid();
    if (name === 'timeMin' || name === 'timeMax' || name === 'updatedMin') checkInstant(value);
  }
  const from = params.get('timeMin');
  const until = params.get('timeMax');
  if (from !== null && until !== null && parseInstant(until) <= parseInstant(from)) {
    const where = { domain: 'calendar', locationType: 'parameter', location: 'timeMax' } as const;
    throw apiError(400, 'timeRangeEmpty', 'The specified time range is empty.', where);
  }
}

function checkNumber(name: string, value: string): void {
  if (/^[1-9]\d*$/.test(value)) return;
  const message = `Invalid value '${value}'. Values must be within the range: [1, 2147483647]`;
  throw apiError(400, 'invalidParameter', message, { locationType: 'parameter', location: name });
}

function checkInstant(value: string): void {
  try {
    parseInstant(value);
  } catch {
    throw badRequest();
  }
}
