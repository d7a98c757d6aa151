/** Reasons of Google's error catalogue; each has its own status, domain and message. */
export type ErrorReason =
  | 'badRequest'
  | 'parseError'
  | 'authError'
  | 'insufficientPermissions'
  | 'accessNotConfigured'
  | 'requiredAccessLevel'
  | 'forbiddenForNonOrganizer'
  | 'eventTypeRestriction'
  | 'userRateLimitExceeded'
  | 'rateLimitExceeded'
  | 'quotaExceeded'
  | 'notFound'
  | 'duplicate'
  | 'conflict'
  | 'deleted'
  | 'fullSyncRequired'
  | 'updatedMinTooLongAgo'
  | 'conditionNotMet'
  | 'backendError';

/** What goes wrong. `drop-before`: nothing happened; `drop-after`: it happened, and the answer was lost. */
export type FaultKind =
  | { readonly kind: 'error'; readonly reason: ErrorReason; readonly status?: number }
  | { readonly kind: 'rate-limit'; readonly retryAfterSeconds: number }
  | { readonly kind: 'html-200' }
  | { readonly kind: 'html-503' }
  | { readonly kind: 'truncated-json' }
  | { readonly kind: 'drop-before' }
  | { readonly kind: 'drop-after' };

/** Which requests it happens to: all given conditions must hold. */
export type Fault = FaultKind & {
  readonly method?: string;
  /** Part of host, path and query, as `www.googleapis.com/calendar/v3/calendars/primary/events?…`. */
  readonly path?: string;
  /** From the nth matching request on, counted from 1. */
  readonly nth?: number;
  /** How many requests it happens to; 1 unless said otherwise. */
  readonly times?: number | 'always';
};
