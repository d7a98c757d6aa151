import type { Problem } from '../problems.ts';

/** Google's operational limit on writing lasts for hours; asking again only makes it longer. */
const QUOTA_PAUSE_MS = 2 * 60 * 60_000;

/**
 * What an answer that is no success means. `body` is the parsed JSON, or nothing when it was none. Only Google's
 * short reason codes are taken over, never its messages.
 * Reasons: https://developers.google.com/workspace/calendar/api/guides/errors
 */
export function refusal(status: number, headers: Headers, body: unknown): Problem {
  const reasons = reasonsOf(body);
  const reason = reasons[0] ?? 'unknown';
  if (status >= 500 && status !== 511) return { code: 'google-failing', status };
  if (status === 429) return rateLimited(retryAfterMs(headers));
  // A proxy, a captive portal: nothing follows from what it says about our event or our token.
  if (!isRecord(body) || !('error' in body)) return { code: 'not-google' };
  switch (status) {
    case 401:
      return { code: 'sign-in-needed' };
    case 403:
      return forbidden(reasons, headers);
    case 404:
      return { code: 'not-found' };
    case 408:
      return { code: 'google-failing', status };
    case 409:
      // `conflict` is two writes at once, not a taken id.
      return reason === 'conflict' ? { code: 'google-failing', status } : { code: 'taken' };
    case 410:
      return { code: 'gone' };
    case 412:
      return { code: 'changed-meanwhile' };
    default:
      return { code: 'refused', status, reason };
  }
}

function forbidden(reasons: readonly string[], headers: Headers): Problem {
  if (reasons.some((reason) => reason === 'rateLimitExceeded' || reason === 'userRateLimitExceeded'))
    return rateLimited(retryAfterMs(headers));
  if (reasons.some((reason) => reason === 'quotaExceeded' || reason === 'dailyLimitExceeded'))
    return rateLimited(Math.max(retryAfterMs(headers) ?? 0, QUOTA_PAUSE_MS));
  if (
    reasons.some(
      (reason) => reason === 'insufficientPermissions' || reason === 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
    )
  )
    return { code: 'scope-missing' };
  return { code: 'refused', status: 403, reason: reasons[0] ?? 'unknown' };
}

function rateLimited(retryAfterMs: number | undefined): Problem {
  return retryAfterMs === undefined ? { code: 'rate-limited' } : { code: 'rate-limited', retryAfterMs };
}

/** Seconds, or a date that is read against the answer's own clock. */
function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const waitMs = Date.parse(value) - Date.parse(headers.get('date') ?? '');
  return Number.isFinite(waitMs) ? Math.max(0, waitMs) : undefined;
}

/** All reason codes of both of Google's error forms, in order. */
function reasonsOf(body: unknown): string[] {
  if (!isRecord(body) || !isRecord(body['error'])) return [];
  const { errors, details } = body['error'];
  return [errors, details]
    .flatMap((list: unknown) => (Array.isArray(list) ? (list as unknown[]) : []))
    .flatMap((item) => (isRecord(item) && typeof item['reason'] === 'string' ? [item['reason']] : []))
    .filter((reason) => /^\w{1,60}$/.test(reason));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
