import { stackedChip } from './chip.ts';
import type { Shown } from './events.ts';
import { el } from './node.ts';
import { datekey } from './period.ts';
import { today } from './config.ts';
import type { Grid } from './week-grid.ts';
import { formatDate, words } from './words.ts';

const CHIPS_A_DAY = 4;

/** A month: the keys stand on the grid itself; each week has three layers, and only the upper two name their days. */
export function monthGrid(dates: readonly Temporal.PlainDate[], month: number, heading: string): Grid {
  const first = dates[0] ?? today();
  const last = dates.at(-1) ?? first;
  const perWeek = dates.slice(0, 7).filter((date) => first.until(date).days < 7).length;
  const weeks: Temporal.PlainDate[][] = [];
  for (let at = 0; at < dates.length; at += perWeek) weeks.push(dates.slice(at, at + perWeek));
  const cells = dates.map(() => el('div', { c: 'month-stack' }));
  const title = el('h1', { c: 'hidden-text', id: 'main-title' }, heading);
  const names = (weeks[0] ?? []).map((date) =>
    el(
      'div',
      { c: 'month-name', role: 'columnheader' },
      el('span', { c: 'hidden-text' }, formatDate(date, { weekday: 'long' })),
      el('span', { 'aria-hidden': 'true' }, formatDate(date, { weekday: 'short' })),
    ),
  );
  const grid = el(
    'div',
    {
      c: 'month',
      role: 'grid',
      'data-start-date-key': datekey(first),
      'data-end-date-key': datekey(last),
      'data-chip-rows': CHIPS_A_DAY,
      'data-chip-offset-top': 32,
    },
    el('div', { c: 'month-names', role: 'row' }, el('div', { role: 'presentation' }), ...names),
    el(
      'div',
      { c: 'month-weeks', role: 'presentation' },
      ...weeks.map((week, index) =>
        weekRow(week, month, cells.slice(index * perWeek, (index + 1) * perWeek)),
      ),
    ),
  );
  const main = el(
    'div',
    { c: 'main', role: 'main', tabindex: -1, 'aria-describedby': 'main-title', 'data-period-type': 'month' },
    title,
    el('div', { c: 'hidden-text', 'data-view-heading': heading }, heading),
    grid,
  );
  return {
    main,
    fill: (events) => {
      title.textContent = `${heading}, ${words.events(events.length)}`;
      dates.forEach((date, index) => {
        const isWeekStart = index % perWeek === 0;
        cells[index]?.replaceChildren(...dayChips(events, date, isWeekStart, perWeek - (index % perWeek)));
      });
    },
    settle: () => undefined,
  };
}

function weekRow(
  week: readonly Temporal.PlainDate[],
  month: number,
  cells: readonly HTMLElement[],
): HTMLElement {
  return el(
    'div',
    { c: 'month-week', role: 'row' },
    el(
      'div',
      { c: 'month-layer', 'aria-hidden': 'true' },
      ...week.map((date) => el('div', { c: 'month-back', 'data-datekey': datekey(date) })),
    ),
    el(
      'div',
      { c: 'month-layer month-numbers', 'aria-hidden': 'true' },
      ...week.map((date) => {
        const c = date.equals(today())
          ? 'month-number today'
          : date.month === month
            ? 'month-number'
            : 'month-number other';
        return el(
          'h2',
          { c, 'data-datekey': datekey(date), jsaction: 'click:day' },
          el('span', {}, formatDate(date, { day: 'numeric' })),
        );
      }),
    ),
    el(
      'div',
      { c: 'month-layer', role: 'presentation' },
      ...week.map((date, index) =>
        el(
          'div',
          { c: 'month-cell', role: 'gridcell' },
          el(
            'h2',
            { c: 'hidden-text' },
            formatDate(date, { weekday: 'long', day: 'numeric', month: 'long' }),
          ),
          cells[index] ?? el('div'),
        ),
      ),
    ),
  );
}

function dayChips(
  events: readonly Shown[],
  date: Temporal.PlainDate,
  isWeekStart: boolean,
  daysLeft: number,
): HTMLElement[] {
  const touching = events
    .filter(
      (event) =>
        Temporal.PlainDate.compare(event.first, date) <= 0 &&
        Temporal.PlainDate.compare(lastOf(event), date) >= 0,
    )
    .sort((a, b) => Number(b.allDay) - Number(a.allDay) || a.startMs - b.startMs);
  const room = touching.length > CHIPS_A_DAY ? CHIPS_A_DAY - 1 : CHIPS_A_DAY;
  const chips = touching.slice(0, room).map((event, row) => {
    const begins = event.first.equals(date) || isWeekStart;
    const days = Math.min(daysLeft, date.until(lastOf(event)).days + 1);
    return stackedChip(
      event,
      row,
      begins ? days : 1,
      !event.allDay && event.first.equals(lastOf(event)),
      !begins,
    );
  });
  const more = touching.length - room;
  return more > 0 ? [...chips, el('button', { c: 'more' }, words.more(more))] : chips;
}

/** A night that runs past midnight is one evening's chip. */
function lastOf(event: Shown): Temporal.PlainDate {
  return event.endMs - event.startMs < 86_400_000 ? event.first : event.last;
}
