import type { ErrorReason } from './fault.ts';

interface Detail {
  readonly domain?: string;
  readonly locationType?: 'parameter' | 'header';
  readonly location?: string;
}

/** An answer other than success, in Google's envelope. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: unknown;
  /** The shared front end indents by two spaces, the calendar's own backend by one. */
  readonly frontEnd: boolean;

  constructor(status: number, message: string, body: unknown, frontEnd = false) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.body = body;
    this.frontEnd = frontEnd;
  }
}

export function apiError(status: number, reason: string, message: string, detail: Detail = {}): ApiError {
  const { domain = 'global', ...where } = detail;
  const error = { errors: [{ domain, reason, message, ...where }], code: status, message };
  return new ApiError(status, message, { error });
}

export const invalid = (message = 'Invalid Value'): ApiError => apiError(400, 'invalid', message);
export const required = (message: string): ApiError => apiError(400, 'required', message);
export const badRequest = (message = 'Bad Request'): ApiError => apiError(400, 'badRequest', message);

export function notOneOf(name: string, value: string, allowed: readonly string[]): ApiError {
  const message = `Invalid value '${value}'. Values must match the following regular expression: '${allowed.join('|')}'`;
  return apiError(400, 'invalidParameter', message, { locationType: 'parameter', location: name });
}

type FrontEndStatus = 'UNAUTHENTICATED' | 'PERMISSION_DENIED';

function frontEnd(
  code: number,
  status: FrontEndStatus,
  message: string,
  item: object,
  details?: unknown,
): ApiError {
  const extra = details === undefined ? {} : { details };
  return new ApiError(code, message, { error: { code, message, errors: [item], status, ...extra } }, true);
}

const ADVICE =
  'Expected OAuth 2 access token, login cookie or other valid authentication credential. ' +
  'See https://developers.google.com/identity/sign-in/web/devconsole-project.';

export function unauthenticated(why: 'missing' | 'refused'): ApiError {
  const missing = why === 'missing';
  return frontEnd(
    401,
    'UNAUTHENTICATED',
    missing
      ? `Request is missing required authentication credential. ${ADVICE}`
      : `Request had invalid authentication credentials. ${ADVICE}`,
    {
      message: missing ? 'Login Required.' : 'Invalid Credentials',
      domain: 'global',
      reason: missing ? 'required' : 'authError',
      location: 'Authorization',
      locationType: 'header',
    },
  );
}

export function scopeMissing(call: string): ApiError {
  return frontEnd(
    403,
    'PERMISSION_DENIED',
    'Request had insufficient authentication scopes.',
    { message: 'Insufficient Permission', domain: 'global', reason: 'insufficientPermissions' },
    [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
        domain: 'googleapis.com',
        metadata: { service: 'calendar-json.googleapis.com', method: call },
      },
    ],
  );
}

const LIMITS = { domain: 'usageLimits' } as const;
const CALENDAR = { domain: 'calendar' } as const;

const CATALOGUE: Record<
  Exclude<ErrorReason, 'authError' | 'insufficientPermissions'>,
  [number, string, Detail?]
> = {
  badRequest: [400, 'Bad Request'],
  parseError: [400, 'Parse Error'],
  eventTypeRestriction: [400, 'The event type is not allowed here.', CALENDAR],
  accessNotConfigured: [
    403,
    'Google Calendar API has not been used in this project before or it is disabled.',
    LIMITS,
  ],
  requiredAccessLevel: [403, 'You need to have writer access to this calendar.', CALENDAR],
  forbiddenForNonOrganizer: [
    403,
    'Shared properties can only be changed by the organizer of the event.',
    CALENDAR,
  ],
  userRateLimitExceeded: [403, 'User Rate Limit Exceeded', LIMITS],
  rateLimitExceeded: [403, 'Rate Limit Exceeded', LIMITS],
  quotaExceeded: [403, 'Calendar usage limits exceeded.', LIMITS],
  notFound: [404, 'Not Found'],
  duplicate: [409, 'The requested identifier already exists.'],
  conflict: [409, 'Conflict'],
  deleted: [410, 'Resource has been deleted'],
  fullSyncRequired: [
    410,
    'Sync token is no longer valid, a full sync is required.',
    { ...CALENDAR, locationType: 'parameter', location: 'syncToken' },
  ],
  updatedMinTooLongAgo: [
    410,
    'The requested minimum modification time lies too far in the past.',
    { ...CALENDAR, locationType: 'parameter', location: 'updatedMin' },
  ],
  conditionNotMet: [412, 'Precondition Failed', { locationType: 'header', location: 'If-Match' }],
  backendError: [500, 'Backend Error'],
};

/** An error of the catalogue with its own texts; the status may be another where Google uses several. */
export function catalogueError(reason: ErrorReason, status?: number): ApiError {
  if (reason === 'authError') return unauthenticated('refused');
  if (reason === 'insufficientPermissions') return scopeMissing('calendar.v3.Events.List');
  const [usual, message, detail] = CATALOGUE[reason];
  return apiError(status ?? usual, reason, message, detail);
}
