import { apiError, invalid } from './api-error.ts';
import { catalogueError } from './error-catalogue.ts';
import type { When } from './event-time.ts';
import type { Access, GoogleEvent, World } from './world.ts';

type Special = 'focusTime' | 'outOfOffice' | 'workingLocation' | 'birthday';

const PROPERTIES: Record<Special, keyof GoogleEvent> = {
  focusTime: 'focusTimeProperties',
  outOfOffice: 'outOfOfficeProperties',
  workingLocation: 'workingLocationProperties',
  birthday: 'birthdayProperties',
};

const DECLINE = new Set([
  'declineNone',
  'declineAllConflictingInvitations',
  'declineOnlyNewConflictingInvitations',
]);

function isSpecial(type: string | null | undefined): type is Special {
  return typeof type === 'string' && type in PROPERTIES;
}

/**
 * Applies the rules of Google's status events to an event about to be stored and returns it, perhaps changed:
 * an account without a Workspace edition may get an ordinary event instead.
 */
export function settleEventType(
  world: World,
  { account, calendar }: Access,
  event: GoogleEvent,
  when: When,
): GoogleEvent {
  const type = event.eventType ?? 'default';
  for (const [special, properties] of Object.entries(PROPERTIES)) {
    if (special !== type && event[properties])
      throw invalid(`${properties} requires an event type of ${special}.`);
  }
  if (type === 'fromGmail') throw catalogueError('eventTypeRestriction');
  if (!isSpecial(type)) return event;
  if (!calendar.primary || calendar.owner !== account.email) throw catalogueError('eventTypeRestriction');
  if (account.kind === 'consumer' && type !== 'birthday') return asConsumer(world, event, PROPERTIES[type]);
  checkShape(type, event, when);
  return type === 'workingLocation' || type === 'birthday' ? event : { ...event, transparency: 'opaque' };
}

function asConsumer(world: World, event: GoogleEvent, properties: keyof GoogleEvent): GoogleEvent {
  const way = world.behaviour.consumerFocusTime;
  if (way !== 'stored-as-default')
    throw catalogueError('eventTypeRestriction', way === 'refused-403' ? 403 : 400);
  const plain = { ...event, eventType: 'default' };
  delete plain[properties];
  return plain;
}

function checkShape(type: Special, event: GoogleEvent, when: When): void {
  const properties = event[PROPERTIES[type]] as Record<string, unknown> | null | undefined;
  const decline = properties?.['autoDeclineMode'];
  const wrong =
    !properties ||
    Boolean(event.attendees?.length) ||
    Boolean(event.conferenceData) ||
    (typeof decline === 'string' && !DECLINE.has(decline)) ||
    wrongForType(type, event, when, properties);
  if (!wrong) return;
  const reason = `malformed${type.charAt(0).toUpperCase()}${type.slice(1)}Event`;
  throw apiError(400, reason, `The ${type} event is malformed.`, { domain: 'calendar' });
}

function wrongForType(
  type: Special,
  event: GoogleEvent,
  when: When,
  properties: Record<string, unknown>,
): boolean {
  const oneDay = when.endMs - when.startMs === 86_400_000;
  switch (type) {
    case 'focusTime':
      return (
        when.allDay ||
        event.transparency === 'transparent' ||
        !oneOf(properties['chatStatus'], ['available', 'doNotDisturb'])
      );
    case 'outOfOffice':
      return when.allDay || event.transparency === 'transparent';
    case 'workingLocation':
      return (
        event.transparency !== 'transparent' ||
        event.visibility !== 'public' ||
        (when.allDay && !oneDay) ||
        !properties['type']
      );
    case 'birthday':
      return !when.allDay || !event.recurrence?.some((line) => line.includes('YEARLY'));
    default:
      return type satisfies never;
  }
}

function oneOf(value: unknown, allowed: readonly string[]): boolean {
  return value === undefined || value === null || (typeof value === 'string' && allowed.includes(value));
}
