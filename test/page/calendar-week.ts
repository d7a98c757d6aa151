import type { CalendarPageData, PageEvent } from '../local-google/calendar-page/index.ts';

/** Wednesday, 18 November 2026, 10:20 in Berlin. */
export const NOW_MS = Date.parse('2026-11-18T09:20:00Z');
export const ADDRESS = 'ada.lind@example.com';
export const OTHER_ADDRESS = 'private.ada@gmail.com';

type Row = readonly [day: number, from: string, to: string, title: string, rest?: Partial<PageEvent>];

const OFF: Partial<PageEvent> = {
  attendees: [{ email: ADDRESS, self: true, responseStatus: 'needsAction' }],
};

const ROWS: readonly Row[] = [
  [0, '09:00', '10:00', 'Leadership weekly'],
  [0, '10:00', '11:30', 'Vendor sync', { colorId: '2' }],
  [0, '13:30', '15:00', 'Roadmap review'],
  [0, '15:30', '16:30', '1:1 Priya', { colorId: '5' }],
  [1, '09:30', '10:00', 'Stand-up'],
  [1, '10:00', '12:00', 'Budget 2027', { colorId: '11' }],
  [1, '11:00', '12:00', 'Hiring panel', OFF],
  [1, '14:00', '17:00', 'Board prep', { colorId: '11' }],
  [2, '09:00', '11:00', 'Code — hands-on', { colorId: '7' }],
  [2, '11:15', '12:00', 'Steering committee'],
  [2, '13:30', '14:30', 'Interview: staff engineer', { colorId: '3' }],
  [2, '15:00', '17:30', 'Quarterly business review', { colorId: '11' }],
  [3, '09:30', '10:00', 'Stand-up'],
  [3, '10:30', '12:30', 'Security audit kickoff', { colorId: '6' }],
  [3, '14:00', '15:30', 'Architecture review', { colorId: '7' }],
  [3, '16:00', '17:00', 'Customer escalation', OFF],
  [4, '09:00', '10:30', 'All hands', { colorId: '5' }],
  [4, '11:00', '12:00', '1:1 Jonas', { colorId: '5' }],
  [4, '13:30', '16:00', 'Planning Q1', { colorId: '2' }],
  [4, '23:00', '25:30', 'Night deploy', { colorId: '8' }],
];

/** Two accounts; the same busy week again and again, and a three-day conference in this one. */
export function busyCalendar(more: Partial<CalendarPageData['accounts'][number]> = {}): CalendarPageData {
  const account = {
    email: ADDRESS,
    name: 'Ada Lind',
    timeZone: 'Europe/Berlin',
    weekStart: 1,
    ...more,
  } as const;
  return {
    nowMs: () => NOW_MS,
    accounts: [account, { email: OTHER_ADDRESS, name: 'Ada', timeZone: 'Europe/Berlin' }],
    events: (_email, startMs, endMs) => Promise.resolve(eventsBetween(startMs, endMs)),
  };
}

function eventsBetween(startMs: number, endMs: number): PageEvent[] {
  const events: PageEvent[] = [];
  let monday = Temporal.PlainDate.from('2026-11-16');
  while (at(monday, '00:00') > startMs) monday = monday.subtract({ days: 7 });
  for (; at(monday, '00:00') < endMs; monday = monday.add({ days: 7 })) {
    ROWS.forEach(([day, from, to, summary, rest], index) => {
      const date = monday.add({ days: day });
      const start = new Date(at(date, from)).toISOString();
      const end = new Date(at(date, to)).toISOString();
      const id = `e${String(index)}x${date.toString().replaceAll('-', '')}`;
      events.push({ id, summary, start: { dateTime: start }, end: { dateTime: end }, ...rest });
    });
  }
  events.push({
    id: 'conference',
    summary: 'Platform conference',
    start: { date: '2026-11-18' },
    end: { date: '2026-11-21' },
    colorId: '10',
  });
  return events;
}

function at(date: Temporal.PlainDate, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const start = date.toZonedDateTime('Europe/Berlin').add({ hours: hour, minutes: minute });
  return start.epochMilliseconds;
}
