const PREFIX = 'https://www.googleapis.com/auth/';

const READ_EVENTS =
  'calendar calendar.readonly calendar.events calendar.events.readonly calendar.events.owned calendar.events.owned.readonly ' +
  'calendar.events.public.readonly calendar.events.freebusy calendar.app.created';
const WRITE_EVENTS = 'calendar calendar.events calendar.events.owned calendar.app.created';
const LISTS = 'calendar calendar.readonly calendar.calendarlist calendar.calendarlist.readonly';
const SETTINGS = 'calendar calendar.readonly calendar.settings.readonly';

/** Scopes that open each call, by Google's name of it. */
const ACCEPTED = {
  'Events.List': READ_EVENTS,
  'Events.Get': READ_EVENTS,
  'Events.Instances': READ_EVENTS,
  'Events.Insert': WRITE_EVENTS,
  'Events.Import': WRITE_EVENTS,
  'Events.Patch': WRITE_EVENTS,
  'Events.Update': WRITE_EVENTS,
  'Events.Delete': WRITE_EVENTS,
  'Events.Move': 'calendar calendar.events calendar.events.owned',
  'CalendarList.List': LISTS,
  'CalendarList.Get': `${LISTS} calendar.app.created`,
  'Calendars.Get':
    'calendar calendar.readonly calendar.calendars calendar.calendars.readonly calendar.app.created',
  'Freebusy.Query': 'calendar calendar.readonly calendar.freebusy calendar.events.freebusy',
  'Settings.List': SETTINGS,
  'Settings.Get': SETTINGS,
  'Colors.Get':
    'calendar calendar.readonly calendar.app.created calendar.calendarlist calendar.calendarlist.readonly ' +
    'calendar.events.owned calendar.events.owned.readonly calendar.events.freebusy calendar.events.public.readonly',
} as const;

export type Call = keyof typeof ACCEPTED;

/** `calendar.events` for Google's full address of it, whatever it was given as. */
export function shortScope(scope: string): string {
  return scope.startsWith(PREFIX) ? scope.slice(PREFIX.length) : scope;
}

export function fullScope(scope: string): string {
  return /^(https:|openid$|email$|profile$)/.test(scope) ? scope : PREFIX + scope;
}

export function mayCall(call: Call, scopes: readonly string[]): boolean {
  const accepted = ACCEPTED[call].split(' ');
  return scopes.some((scope) => accepted.includes(shortScope(scope)));
}

/** Of the scopes that open this call the token has only such as end at the user's own calendars. */
export function ownedOnly(call: Call, scopes: readonly string[]): boolean {
  const accepted = ACCEPTED[call].split(' ');
  const given = scopes.map(shortScope).filter((scope) => accepted.includes(scope));
  return given.length > 0 && given.every((scope) => scope.startsWith('calendar.events.owned'));
}
