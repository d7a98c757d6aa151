import type { CalendarClient, GoogleEvent } from './calendar-client.ts';
import { readGuests, readPerson } from './guests.ts';
import { BY_HAND, lookThenWrite } from './look-first.ts';
import type { AnswerWrite, WriteResult } from './write.ts';

/**
 * Sends the user's answer to an invitation: the guest list exactly as Google gave it, in which only the user's row
 * differs. Of one occurrence when the id is an occurrence's.
 */
export function answerInvitation(
  client: CalendarClient,
  write: AnswerWrite,
  signal?: AbortSignal,
): Promise<WriteResult> {
  const { calendarId, eventId, answer, comment, before } = write;
  return lookThenWrite(
    client,
    write,
    { kind: 'problem', problem: { code: 'gone' } },
    (event) => {
      const guests = event.attendees ?? [];
      const mine = ownRow(guests, write.addresses);
      const own = guests[mine];
      if (!own) return cannot('not-invited');
      if (readGuests(event).hidden) return cannot('guests-hidden');
      const answered = own.responseStatus === answer && (comment === undefined || own.comment === comment);
      if (answered) return { kind: 'done', event, adopted: true };
      // The user has answered otherwise since, in Google: theirs is the later word.
      if (before !== undefined && own.responseStatus !== before && own.responseStatus !== answer)
        return BY_HAND;
      const row = { ...own, responseStatus: answer, ...(comment !== undefined && { comment }) };
      return (etag) => client.answerInvitation(calendarId, eventId, guests.with(mine, row), { etag }, signal);
    },
    signal,
  );
}

/** The row Google marks as the calendar's own, else the one with an address of the user's. */
function ownRow(guests: NonNullable<GoogleEvent['attendees']>, addresses: readonly string[]): number {
  const people = guests.map((guest) => readPerson(guest));
  const marked = people.findIndex((person) => person?.self);
  return marked >= 0 ? marked : people.findIndex((person) => person && addresses.includes(person.email));
}

function cannot(because: 'guests-hidden' | 'not-invited'): WriteResult {
  return { kind: 'problem', problem: { code: 'cannot-answer', because } };
}
