import type { Deps } from '../../lib/app/deps.ts';
import type { Clock } from '../../lib/clock.ts';
import type { DateString } from '../../lib/domain/civil.ts';
import type { CalendarClient } from '../../lib/google/calendar-client.ts';
import { createCalendarClient } from '../../lib/google/client.ts';
import type { History } from '../../lib/history/history.ts';
import { done } from '../../lib/problems.ts';
import type { CalendarApi } from '../../lib/stand-in/calendar-api.ts';
import type { Changes } from '../../lib/stand-in/changes.ts';
import { createSampleApi } from '../../lib/stand-in/sample-api.ts';
import type { Executive } from '../../lib/stand-in/sample/rows.ts';
import { infoOf, seedOf } from '../../lib/stand-in/sample/seed-of.ts';
import { readPackaged } from './packaged.ts';

/**
 * The sample calendar: a Google Calendar in this process, asked through the same client as the real one. Its seed can
 * be made again at any time; what was written to it since is on disk before the write is answered.
 */
export function createSampleGoogle(clock: Clock, history: History): Deps['sample'] {
  let opened: Promise<CalendarApi> | undefined;

  const start = async (sampleId: string, today: DateString): Promise<CalendarApi> => {
    const executive = await findExecutive(sampleId);
    if (!executive) throw new TypeError('there is no such sample calendar');
    const api = createSampleApi({ clock, random: clock.random });
    api.seed(seedOf(executive, { today }));
    return api;
  };

  const reopen = async (): Promise<CalendarApi> => {
    const account = await history.account('sample');
    if (!account?.sample) throw new TypeError('there is no sample calendar');
    const api = await start(account.sample.sampleId, account.sample.today);
    const changes = await history.note('sample-changes');
    if (changes !== undefined) api.restore(JSON.parse(changes) as Changes);
    return api;
  };

  const answer = async (request: Request): Promise<Response> => {
    opened ??= reopen();
    const api = await opened;
    const account = await history.account('sample');
    const response = await api.fetchAs(account?.addresses[0] ?? '')(request);
    if (request.method !== 'GET') await history.setNote('sample-changes', JSON.stringify(api.changes()));
    return response;
  };

  const client: CalendarClient = createCalendarClient({
    fetch: answer,
    tokens: { token: async () => done('sample'), invalidate: async () => {} },
  });

  return {
    client,
    async find(sampleId) {
      const executive = await findExecutive(sampleId);
      return executive && infoOf(executive);
    },
    async open(sampleId, today) {
      opened = start(sampleId, today);
      await opened;
    },
    close() {
      opened = undefined;
    },
  };
}

/** Who lives in a sample calendar. */
async function findExecutive(sampleId: string): Promise<Executive | undefined> {
  const executives = await readPackaged('samples.json');
  return executives.find(({ id }) => id === sampleId);
}
