import type { Control } from '../../lib/stand-in/handle.ts';
import type { Seed } from '../../lib/stand-in/seed.ts';
import type { CalendarPageData, PageAccount } from './calendar-page/index.ts';

/** What calendar.google.com shows: the seeded accounts, with what their calendars hold at the moment of asking. */
export function calendarPageData(seed: Seed, control: Control): CalendarPageData {
  return {
    accounts: seed.accounts.map(pageAccount),
    nowMs: () => control.nowMs(),
    events: async (email, startMs, endMs) => {
      const account = seed.accounts.find((account) => account.email === email);
      return (account?.calendars ?? []).flatMap(({ id }) => control.events(email, id, { startMs, endMs }));
    },
  };
}

function pageAccount({ email, name, timeZone, settings }: Seed['accounts'][number]): PageAccount {
  const first = Number(settings?.['weekStart'] ?? '1');
  return { email, name, timeZone, locale: settings?.['locale'] ?? 'en', weekStart: weekStartOf(first) };
}

function weekStartOf(day: number): 0 | 1 | 6 {
  return day === 0 || day === 6 ? day : 1;
}
