import {
  apiError,
  BACKEND_ERROR,
  CALENDAR,
  CONDITION_NOT_MET,
  DELETED,
  DUPLICATE,
  EVENT_TYPE_RESTRICTION,
  NOT_FOUND,
  PARSE_ERROR,
  REQUIRED_ACCESS_LEVEL,
} from './api-error.ts';
import type { ApiError, KnownError } from './api-error.ts';
import type { ErrorReason } from './fault.ts';
import { scopeMissing, unauthenticated } from './front-end.ts';

const LIMITS = { domain: 'usageLimits' } as const;

const CATALOGUE: Record<Exclude<ErrorReason, 'authError' | 'insufficientPermissions'>, KnownError> = {
  badRequest: [400, 'badRequest', 'Bad Request'],
  parseError: PARSE_ERROR,
  eventTypeRestriction: EVENT_TYPE_RESTRICTION,
  accessNotConfigured: [
    403,
    'accessNotConfigured',
    'Google Calendar API has not been used in this project before or it is disabled.',
    LIMITS,
  ],
  requiredAccessLevel: REQUIRED_ACCESS_LEVEL,
  forbiddenForNonOrganizer: [
    403,
    'forbiddenForNonOrganizer',
    'Shared properties can only be changed by the organizer of the event.',
    CALENDAR,
  ],
  userRateLimitExceeded: [403, 'userRateLimitExceeded', 'User Rate Limit Exceeded', LIMITS],
  rateLimitExceeded: [403, 'rateLimitExceeded', 'Rate Limit Exceeded', LIMITS],
  quotaExceeded: [403, 'quotaExceeded', 'Calendar usage limits exceeded.', LIMITS],
  notFound: NOT_FOUND,
  duplicate: DUPLICATE,
  conflict: [409, 'conflict', 'Conflict'],
  deleted: DELETED,
  fullSyncRequired: [
    410,
    'fullSyncRequired',
    'Sync token is no longer valid, a full sync is required.',
    { ...CALENDAR, locationType: 'parameter', location: 'syncToken' },
  ],
  updatedMinTooLongAgo: [
    410,
    'updatedMinTooLongAgo',
    'The requested minimum modification time lies too far in the past.',
    { ...CALENDAR, locationType: 'parameter', location: 'updatedMin' },
  ],
  conditionNotMet: CONDITION_NOT_MET,
  backendError: BACKEND_ERROR,
};

/** Any error by its reason; the status may be another where Google uses several. */
export function catalogueError(reason: ErrorReason, status?: number): ApiError {
  if (reason === 'authError') return unauthenticated('refused');
  if (reason === 'insufficientPermissions') return scopeMissing('calendar.v3.Events.List');
  const [usual, , message, detail] = CATALOGUE[reason];
  return apiError(status ?? usual, reason, message, detail);
}
