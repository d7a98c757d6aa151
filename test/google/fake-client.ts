import type {
  CalendarClient,
  EventsPage,
  GoogleEvent,
  ListEventsInput,
} from '../../lib/google/calendar-client.ts';
import { done, failed, type Outcome, type Problem } from '../../lib/problems.ts';

/** A calendar of one's own for tests of pull and push: what is asked is kept, what is answered is scripted. */
export function listingClient(...answers: (EventsPage | Problem | 'not-modified')[]) {
  const asked: ListEventsInput[] = [];
  const client: Pick<CalendarClient, 'listEvents'> = {
    listEvents: async (input) => {
      asked.push(input);
      const answer = answers.shift();
      if (answer === undefined) throw new Error('unscripted listing');
      if (answer === 'not-modified') return done({ notModified: true });
      return 'code' in answer ? failed(answer) : done({ notModified: false, page: answer });
    },
  };
  return { asked, client: { ...NOTHING, ...client } };
}

export interface Call {
  readonly call: 'get' | 'insert' | 'patch' | 'answer' | 'delete';
  readonly eventId: string;
  /** What is inserted, or the change. */
  readonly event?: GoogleEvent;
  readonly etag?: string;
}

/** Answers everything but listings from the given function and keeps the calls in order. */
export function writingClient(answer: (call: Call, nth: number) => Outcome<GoogleEvent | undefined>) {
  const calls: Call[] = [];
  const ask = async (call: Call) => {
    calls.push(call);
    return answer(call, calls.length);
  };
  const client: CalendarClient = {
    ...NOTHING,
    getEvent: async (_, eventId) => (await ask({ call: 'get', eventId })) as Outcome<GoogleEvent>,
    insertEvent: async (_, event) =>
      (await ask({ call: 'insert', eventId: event.id ?? '', event })) as Outcome<GoogleEvent>,
    patchEvent: async (_, eventId, event, { etag }) =>
      (await ask({
        call: 'patch',
        eventId,
        event,
        ...(etag !== undefined && { etag }),
      })) as Outcome<GoogleEvent>,
    answerInvitation: async (_, eventId, attendees, { etag }) =>
      (await ask({ call: 'answer', eventId, event: { attendees }, etag })) as Outcome<GoogleEvent>,
    deleteEvent: async (_, eventId, { etag }) =>
      (await ask({ call: 'delete', eventId, ...(etag !== undefined && { etag }) })) as Outcome<undefined>,
  };
  return { calls, client };
}

const unasked = () => {
  throw new Error('nobody should ask this');
};

const NOTHING: CalendarClient = {
  listEvents: unasked,
  getEvent: unasked,
  insertEvent: unasked,
  patchEvent: unasked,
  answerInvitation: unasked,
  deleteEvent: unasked,
};
