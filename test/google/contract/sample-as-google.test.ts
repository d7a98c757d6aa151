import { describe, expect, it } from 'vitest';
import { createStandIn } from '../../../lib/stand-in/handle.ts';
import { createSampleApi } from '../../../lib/stand-in/sample-api.ts';
import { SAMPLES, sampleSeed } from '../../../lib/stand-in/sample/index.ts';
import { expandWeekly } from '../../../lib/stand-in/weekly.ts';
import { NOW_MS } from './local-google.ts';
import type { GoogleEvent } from './local-google.ts';

const API = 'https://www.googleapis.com/calendar/v3/calendars/primary/events';
const WINDOW = 'timeMin=2026-02-23T00:00:00.000Z&timeMax=2026-03-23T00:00:00.000Z&singleEvents=true';
const SERIES: GoogleEvent = {
  id: 'block0123456789abcdefghijklmnopq',
  summary: 'Code — hands-on',
  description: 'Time kept for hands-on work.',
  start: { dateTime: '2026-03-03T09:00:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-03-03T11:00:00', timeZone: 'Europe/Berlin' },
  recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TU,TH', 'EXDATE;TZID=Europe/Berlin:20260310T090000,20260312T090000'],
  colorId: '7',
  transparency: 'opaque',
  reminders: { useDefault: false },
  extendedProperties: { private: { hoh: '1', practice: 'code' } },
};
const FOCUS_TIME: GoogleEvent = {
  ...SERIES,
  id: 'focus0123456789',
  eventType: 'focusTime',
  focusTimeProperties: { autoDeclineMode: 'declineNone' },
};
const OCCURRENCE = `/${SERIES.id}_20260305T080000Z`;

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  readonly headers?: Record<string, string>;
}
interface Heard {
  readonly status: number;
  readonly etag: string | null;
  readonly body: (GoogleEvent & { nextPageToken?: string; items?: GoogleEvent[] }) | null;
}
type Caller = (call: Call) => Promise<Heard>;

const insert = (body: GoogleEvent): Call => ({ method: 'POST', path: '?sendUpdates=none', body });
const get = (path: string, ifNoneMatch?: string | null): Call => ({
  method: 'GET',
  path,
  ...(ifNoneMatch && { headers: { 'if-none-match': ifNoneMatch } }),
});
const patch = (path: string, body: GoogleEvent): Call => ({
  method: 'PATCH',
  path: `${path}?sendUpdates=none`,
  body,
});
const remove = (path: string, ifMatch?: string | null): Call => ({
  method: 'DELETE',
  path: `${path}?sendUpdates=none`,
  ...(ifMatch && { headers: { 'if-match': ifMatch } }),
});

/** Everything the extension does to a calendar, in one sitting; what it heard, call by call. */
const SITTINGS: Record<string, (call: Caller) => Promise<Heard[]>> = {
  async 'reads a window, and reads it again unchanged'(call) {
    const first = await call(get(`?${WINDOW}&maxResults=2500`));
    return [first, await call(get(`?${WINDOW}&maxResults=2500`, first.etag))];
  },
  async 'reads a window page by page'(call) {
    const pages = [await call(get(`?${WINDOW}&maxResults=25`))];
    for (let token = pages[0]?.body?.nextPageToken; token; token = pages.at(-1)?.body?.nextPageToken)
      pages.push(await call(get(`?${WINDOW}&maxResults=25&pageToken=${token}`)));
    return pages;
  },
  async 'books a series, finds it, and takes it back'(call) {
    const booked = await call(insert(SERIES));
    return [
      booked,
      await call(insert(SERIES)),
      await call(get(`/${SERIES.id}`)),
      await call(get('?singleEvents=false&maxResults=2500&privateExtendedProperty=hoh%3D1')),
      await call(get(`?${WINDOW}&maxResults=2500`)),
      await call(remove(`/${SERIES.id}`, '"1"')),
      await call(remove(`/${SERIES.id}`, booked.etag)),
      await call(remove(`/${SERIES.id}`)),
      await call(insert(SERIES)),
      await call(get(`/${SERIES.id}`)),
      await call(get(`?${WINDOW}&maxResults=2500&showDeleted=true`)),
    ];
  },
  async 'moves one occurrence and drops another'(call) {
    return [
      await call(insert(SERIES)),
      await call(patch(OCCURRENCE, { start: SERIES.start ?? {}, end: SERIES.end ?? {} })),
      await call(remove(`/${SERIES.id}_20260317T080000Z`)),
      await call(patch(`/${SERIES.id}`, { summary: 'Code', description: null })),
      await call(get(`?${WINDOW}&maxResults=2500`)),
    ];
  },
  async 'books focus time'(call) {
    return [await call(insert(FOCUS_TIME)), await call(get(`/${FOCUS_TIME.id}`))];
  },
  async 'asks for what is not there'(call) {
    return [await call(get('/nothing')), await call(remove('/nothing')), await call(patch('/nothing', {}))];
  },
};

/** What only the whole API says: the sample is never asked what changed since. */
function told({ status, etag, body }: Heard): object {
  return { status, etag, body: body && { ...body, nextSyncToken: undefined } };
}

async function heard(response: Response): Promise<Heard> {
  const text = await response.text();
  const body = text === '' ? null : (JSON.parse(text) as Heard['body']);
  return { status: response.status, etag: response.headers.get('etag'), body };
}

function requestOf({ method, path, body, headers }: Call): Request {
  return new Request(API + path, {
    method,
    ...(headers && { headers }),
    ...(body && { body: JSON.stringify(body) }),
  });
}

const OPTIONS = { clock: { nowMs: () => NOW_MS }, random: () => 0.5 };

describe.each(SAMPLES)('the sample calendar $id, whoever answers', ({ id, email }) => {
  const seed = sampleSeed(id, { today: '2026-03-02' });

  function wholeGoogle(): Caller {
    const google = createStandIn({ ...OPTIONS, expand: expandWeekly });
    google.control.seed(seed);
    const { accessToken } = google.control.mintToken({ email, scopes: ['calendar.events.owned'] });
    return async (call) => {
      const request = requestOf(call);
      request.headers.set('authorization', `Bearer ${accessToken}`);
      return heard(await google.handle(request));
    };
  }

  function sample(): Caller {
    const api = createSampleApi(OPTIONS);
    api.seed(seed);
    const fetchAs = api.fetchAs(email);
    return async (call) => heard(await fetchAs(requestOf(call)));
  }

  it.each(Object.entries(SITTINGS))('%s', async (_, sitting) => {
    const inside = await sitting(sample());
    expect(inside.map(told)).toEqual((await sitting(wholeGoogle())).map(told));
  });

  it('refuses and accepts what one would expect', async () => {
    const statuses = async (name: string) =>
      ((await SITTINGS[name]?.(sample())) ?? []).map(({ status }) => status);
    expect(await statuses('books a series, finds it, and takes it back')).toEqual([
      200, 409, 200, 200, 200, 412, 204, 410, 409, 200, 200,
    ]);
    expect(await statuses('asks for what is not there')).toEqual([404, 404, 404]);
    expect((await statuses('reads a window page by page')).length).toBeGreaterThan(2);
  });
});
