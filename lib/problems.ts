/** Everything that is expected to go wrong. Each has words for the user in `lib/i18n`. */
export type Problem =
  | { readonly code: 'offline' }
  | { readonly code: 'sign-in-needed' }
  | { readonly code: 'consent-denied' }
  | { readonly code: 'consent-closed' }
  | { readonly code: 'client-id-missing' }
  | { readonly code: 'client-id-refused' }
  | { readonly code: 'scope-missing' }
  | { readonly code: 'wrong-account'; readonly expected: string }
  | { readonly code: 'rate-limited'; readonly retryAfterMs?: number }
  | { readonly code: 'google-failing'; readonly status: number }
  /** Something that is not Google answered: a captive portal, a proxy. */
  | { readonly code: 'not-google' }
  | { readonly code: 'not-found' }
  /** 410: deleted already, or too old to continue from. */
  | { readonly code: 'gone' }
  /** 409: the id is taken. */
  | { readonly code: 'taken' }
  /** 412: changed since we read it. */
  | { readonly code: 'changed-meanwhile' }
  /** Google says no and will say no again. */
  | { readonly code: 'refused'; readonly status: number; readonly reason: string }
  | { readonly code: 'stopped' }
  | { readonly code: 'storage-full' }
  | { readonly code: 'storage-failing' }
  | { readonly code: 'plan-outdated' }
  | { readonly code: 'not-connected' }
  /** Somebody changed the block since we wrote it: it stays. */
  | { readonly code: 'moved-by-hand' }
  /** The user deleted the block in Google Calendar: their word stands until they ask for a new plan. */
  | { readonly code: 'deleted-by-user' }
  /** Google shows no whole guest list, or the user is not on it: an answer of theirs cannot be sent from here. */
  | { readonly code: 'cannot-answer'; readonly because: 'guests-hidden' | 'not-invited' }
  /** *Keep it protected for me* comes after two approved plans. */
  | { readonly code: 'two-plans-first' }
  /** More blocks than a few would go at once: nobody but the user may say so. */
  | { readonly code: 'too-many-at-once' }
  /** Stored settings that cannot be understood; they are kept aside. */
  | { readonly code: 'settings-unreadable' }
  /** A week outside what was read. */
  | { readonly code: 'week-not-read' }
  /** The background did not answer: it may have been done or not. */
  | { readonly code: 'no-answer' }
  | { readonly code: 'unexpected'; readonly detail: string };

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
