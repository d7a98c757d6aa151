import type { calendar_v3 } from '@googleapis/calendar';
import type { ResponseStatus } from '../../domain/event.ts';
import { type Draw, idOf, pick } from './chance.ts';
import { type Person, personOf } from './people.ts';
import type { Executive, Line } from './rows.ts';

type Guest = calendar_v3.Schema$EventAttendee;

/** Who organises an event, who is invited and how they answered; I come first, a room last. */
export interface Invited {
  readonly organizer: NonNullable<calendar_v3.Schema$Event['organizer']>;
  /** Empty when I am alone: Google then lists nobody, not even me. */
  readonly attendees: readonly Guest[];
  /** The last guest, for titles that speak of one. */
  readonly guest?: Person;
}

export function invitedTo(line: Line, executive: Executive, draw: Draw): Invited {
  const names = [...line.guests, ...(line.pool ? [pick(line.pool, draw)] : [])];
  const guests = names.map((name) => personOf(name, executive.company));
  const [first] = guests;
  const me = { ...addressed(personOf(executive.name, executive.company)), self: true };
  if (!first) return { organizer: me, attendees: [] };

  const organizer = line.mine ? me : addressed(first);
  const attendees: Guest[] = [me, ...guests.map(addressed)].map((guest, index) => ({
    ...guest,
    ...(guest.email === organizer.email && { organizer: true }),
    // Nobody else's answer may turn a meeting of two into none.
    responseStatus: index < 2 || guests.length < 3 ? 'accepted' : answerOf(draw),
  }));
  if (line.room) attendees.push(roomNamed(line.room));
  return {
    organizer,
    attendees: answered(attendees, line.answer ?? 'accepted'),
    guest: guests.at(-1) ?? first,
  };
}

/** The same guests with another answer of mine. */
export function answered(attendees: readonly Guest[], responseStatus: ResponseStatus): Guest[] {
  return attendees.map((guest) => (guest.self ? { ...guest, responseStatus } : guest));
}

function addressed({ displayName, email }: Person) {
  return { displayName, email };
}

function roomNamed(displayName: string): Guest {
  const email = `c_${idOf(displayName)}@resource.calendar.google.com`;
  return { displayName, email, resource: true, responseStatus: 'accepted' };
}

function answerOf(draw: Draw): ResponseStatus {
  const chance = draw();
  if (chance < 0.06) return 'declined';
  if (chance < 0.14) return 'needsAction';
  return chance < 0.2 ? 'tentative' : 'accepted';
}
