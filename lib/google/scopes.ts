/** What every scope's address begins with. */
export const SCOPE_PREFIX = 'https://www.googleapis.com/auth/';

/**
 * The one scope of the first consent: reading and writing events on calendars the user owns. One scope alone is
 * asked without checkboxes, so the answer is a clean yes or no
 * (https://developers.google.com/identity/protocols/oauth2/resources/granular-permissions).
 */
export const EVENTS_SCOPE = `${SCOPE_PREFIX}calendar.events.owned`;
