import type { Edges } from '../../lib/app/deps.ts';
import type { Clock } from '../../lib/clock.ts';
import type { CalendarClient } from '../../lib/google/calendar-client.ts';
import { createCalendarClient } from '../../lib/google/client.ts';
import type { History } from '../../lib/history/history.ts';
import { done } from '../../lib/problems.ts';
import type { CalendarApi } from '../../lib/stand-in/calendar-api.ts';
import type { Changes } from '../../lib/stand-in/changes.ts';
import type { Seed } from '../../lib/stand-in/seed.ts';
import { keepSampleScript, loadSample } from './load-sample.ts';

/**
 * The sample calendar: a Google Calendar in this process, asked through the same client as the real one. What it was
 * filled with is on disk, and what was written to it since is there before the write is answered. To be called in the
 * background's first turn.
 */
export function createSampleGoogle(clock: Clock, history: History): Edges['sample'] {
  keepSampleScript();
  let opened: Promise<CalendarApi> | undefined;

  const open = async (): Promise<CalendarApi> => {
    const seed = await history.note('sample-seed');
    if (seed === undefined) throw new TypeError('there is no sample calendar');
    const createSampleApi = await loadSample();
    const api = createSampleApi({ clock, random: clock.random });
    api.seed(JSON.parse(seed) as Seed);
    const changes = await history.note('sample-changes');
    if (changes !== undefined) api.restore(JSON.parse(changes) as Changes);
    return api;
  };

  const answer = async (request: Request): Promise<Response> => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
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
    forget() {
      opened = undefined;
    },
  };
}
