import type { ErrorReason } from './fault.ts';

interface Detail {
  readonly domain?: string;
  readonly locationType?: 'parameter' | 'header';
  readonly location?: string;
}

/** How an error is sent, where not as the calendar's own backend sends it. */
interface Sending {
  readonly indent: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer other than success, in Google's envelope. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly sending: Sending;

  constructor(status: number, message: string, body: unknown, sending: Sending = { indent: 1, headers: {} }) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.body = body;
    this.sending = sending;
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

/** An error Google always words alike: what `apiError` takes. */
export type KnownError = readonly [status: number, reason: ErrorReason, message: string, detail?: Detail];

export const CALENDAR = { domain: 'calendar' } as const;

export const PARSE_ERROR: KnownError = [400, 'parseError', 'Parse Error'];
export const EVENT_TYPE_RESTRICTION: KnownError = [
  400,
  'eventTypeRestriction',
  'The event type is not allowed here.',
  CALENDAR,
];
export const REQUIRED_ACCESS_LEVEL: KnownError = [
  403,
  'requiredAccessLevel',
  'You need to have writer access to this calendar.',
  CALENDAR,
];
export const NOT_FOUND: KnownError = [404, 'notFound', 'Not Found'];
export const DUPLICATE: KnownError = [409, 'duplicate', 'The requested identifier already exists.'];
export const DELETED: KnownError = [410, 'deleted', 'Resource has been deleted'];
export const CONDITION_NOT_MET: KnownError = [
  412,
  'conditionNotMet',
  'Precondition Failed',
  { locationType: 'header', location: 'If-Match' },
];
export const BACKEND_ERROR: KnownError = [500, 'backendError', 'Backend Error'];
