import { config, has, today, zone } from './config.ts';
import { stackedChip, timedChip } from './chip.ts';
import { inBatches } from './events.ts';
import type { Shown } from './events.ts';
import { el } from './node.ts';
import { startNowLine } from './now-line.ts';
import { datekey } from './period.ts';
import type { PageView } from './period.ts';
import { sideBySide } from './side-by-side.ts';
import { formatDate, formatHour, words } from './words.ts';

export interface Grid {
  readonly main: HTMLElement;
  /** Draws the events that arrived so far; everything foreign in the rebuilt holders is gone. */
  readonly fill: (events: readonly Shown[]) => void;
  /** Once it stands in the page. */
  readonly settle: () => void;
}

export function hourHeight(): number {
  return has('compact') ? 40 : 48;
}

/** Day, week and custom days: one column a day; with several people in day view, one a person. */
export function weekGrid(view: PageView, dates: readonly Temporal.PlainDate[], heading: string): Grid {
  const columns = has('several-people') && view === 'day' ? dates.flatMap((date) => [date, date]) : dates;
  const first = dates[0] ?? today();
  const last = dates.at(-1) ?? first;
  const holders = columns.map(() => el('div', { c: 'holder', role: 'presentation' }));
  const allDay = dates.map(() => el('div', { c: 'stack-holder' }));
  const title = el('h1', { c: 'hidden-text', id: 'main-title' }, heading);

  const cells = columns.map((date, index) => dayColumn(date, index, holders[index] ?? el('div')));
  const gutter = el('div', { c: 'gutter' }, hourLabels('hour'), hourLabels('hidden-text'));
  if (has('second-zone')) gutter.prepend(hourLabels('hour'));
  const scroll = el(
    'div',
    { c: 'scroll' },
    gutter,
    el(
      'div',
      { c: 'columns' },
      el(
        'div',
        { c: 'row', role: 'row', 'data-dragsource-type': 4 },
        hourRules(),
        el('div', { c: 'gap' }),
        ...cells,
      ),
    ),
  );
  const range = el(
    'div',
    {
      c: 'range',
      'data-start-date-key': datekey(first),
      'data-end-date-key': datekey(last),
      'data-chip-offset-top': 0,
    },
    headerBlock(view, dates),
    allDayBlock(dates, allDay),
    scroll,
  );
  const main = el(
    'div',
    {
      c: 'main',
      role: 'main',
      tabindex: -1,
      'aria-describedby': 'main-title',
      'data-period-type': view === 'week' ? 'week' : undefined,
      jslog: '35125',
    },
    title,
    el('div', { c: 'hidden-text', 'data-view-heading': heading }, heading),
    el('div', { c: 'grid', role: 'grid', style: `--hour:${hourHeight()}px;--days:${columns.length}` }, range),
  );

  return {
    main,
    fill: (events) => {
      title.textContent = `${heading}, ${words.events(events.length)}`;
      columns.forEach((date, index) => {
        holders[index]?.replaceChildren(...timedChips(events, date));
      });
      fillAllDay(events, dates, allDay);
    },
    settle: () => {
      scroll.scrollTop = hourHeight() * 7.6;
      startNowLine(cells[dates.findIndex((date) => date.equals(today()))], hourHeight());
    },
  };
}

export function batches(grid: Grid, events: readonly Shown[], isCurrent: () => boolean): void {
  let sofar: Shown[] = [];
  for (const batch of inBatches(events)) {
    const add = (): void => {
      if (!isCurrent()) return;
      sofar = [...sofar, ...batch.events];
      grid.fill(sofar);
    };
    if (batch.afterMs === 0) add();
    else setTimeout(add, batch.afterMs);
  }
}

function timedChips(events: readonly Shown[], date: Temporal.PlainDate): HTMLElement[] {
  const startMs = date.toZonedDateTime(zone).epochMilliseconds;
  const endMs = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  const own = events.filter((event) => !event.allDay && event.startMs < endMs && event.endMs > startMs);
  return sideBySide(own, startMs).map(({ event, startMinute, endMinute, left, width }) =>
    timedChip(event, {
      topPx: (startMinute / 60) * hourHeight(),
      heightPx: ((endMinute - startMinute) / 60) * hourHeight(),
      left,
      width,
    }),
  );
}

function fillAllDay(
  events: readonly Shown[],
  dates: readonly Temporal.PlainDate[],
  cells: readonly HTMLElement[],
): void {
  const rows = cells.map(() => 0);
  cells.forEach((cell, index) => {
    const date = dates[index];
    if (!date) return;
    const starting = events.filter((event) => {
      if (!event.allDay || Temporal.PlainDate.compare(event.last, date) < 0) return false;
      return event.first.equals(date) || (index === 0 && Temporal.PlainDate.compare(event.first, date) < 0);
    });
    cell.replaceChildren(
      ...starting.map((event) => {
        const days = dates.filter(
          (day, at) => at >= index && Temporal.PlainDate.compare(day, event.last) <= 0,
        ).length;
        const row = Math.max(...rows.slice(index, index + days));
        for (let at = index; at < index + days; at += 1) rows[at] = row + 1;
        return stackedChip(event, row, days, false);
      }),
    );
  });
  for (const cell of cells) cell.style.setProperty('--rows', String(Math.max(1, ...rows)));
}

function headerBlock(view: PageView, dates: readonly Temporal.PlainDate[]): HTMLElement {
  const spacer = el('div', { c: 'gap' });
  const zoneLabel = el('div', { c: 'zone' }, zoneName());
  const headers = dates.map((date) => {
    const isToday = date.equals(today());
    const long = formatDate(date, { weekday: 'long', month: 'long', day: 'numeric' });
    const weekday = el(
      'div',
      { c: 'weekday', 'aria-hidden': 'true' },
      formatDate(date, { weekday: 'short' }),
    );
    const number = formatDate(date, { day: 'numeric' });
    const label = isToday ? `${long}, ${words.today}` : long;
    const c = isToday ? 'daynumber daynumber-today' : 'daynumber';
    const plainDay = view === 'day' && !has('day-button');
    const heading = plainDay
      ? el('h2', {}, weekday, el('div', { c, 'aria-label': label, tabindex: 0 }, number))
      : el(
          'h2',
          { 'aria-label': label },
          weekday,
          el('button', { c, 'data-datekey': datekey(date) }, number),
        );
    return el('div', { c: 'columnheader', role: 'columnheader', 'data-dragsource-type': 8 }, heading);
  });
  return el(
    'div',
    { c: 'header-block', role: 'presentation' },
    zoneLabel,
    el('div', { c: 'row', role: 'row' }, el('div', { c: 'row', role: 'presentation' }, spacer, ...headers)),
  );
}

function allDayBlock(dates: readonly Temporal.PlainDate[], holders: readonly HTMLElement[]): HTMLElement {
  const backgrounds = dates.map((date) =>
    el('li', { 'data-datekey': has('all-day-keys') ? datekey(date) : undefined }),
  );
  const cells = dates.map((date, index) =>
    el(
      'div',
      { c: 'all-day-cell', role: 'gridcell' },
      el('h2', { c: 'hidden-text' }, formatDate(date, { weekday: 'long', month: 'long', day: 'numeric' })),
      holders[index] ?? el('div'),
    ),
  );
  return el(
    'div',
    { c: 'all-day', role: 'row' },
    el('ul', { c: 'all-day-back', 'aria-hidden': 'true' }, ...backgrounds),
    el('div', { c: 'all-day-cells', role: 'presentation' }, ...cells),
  );
}

function dayColumn(date: Temporal.PlainDate, index: number, holder: HTMLElement): HTMLElement {
  return el(
    'div',
    {
      c: 'column',
      role: 'gridcell',
      'data-datekey': datekey(date),
      'data-column-index': index,
      'data-principal-ids': btoa(
        has('several-people') && index % 2 ? 'colleague@example.com' : config.account.email,
      ),
      'aria-labelledby': `tsc-${index}`,
    },
    el('h2', { c: 'hidden-text', id: `tsc-${index}` }, formatDate(date, { dateStyle: 'full' })),
    holder,
  );
}

function hourRules(): HTMLElement {
  return el(
    'div',
    { c: 'rules', 'aria-hidden': 'true' },
    ...Array.from({ length: 24 }, () => el('div', { c: 'rule' })),
  );
}

function hourLabels(c: string): HTMLElement {
  const labels = Array.from({ length: 24 }, (_, hour) =>
    el('div', { c }, el('span', {}, hour === 0 ? '' : formatHour(hour))),
  );
  return el('div', { c: c === 'hour' ? 'hours' : 'hidden-text' }, ...labels);
}

function zoneName(): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(
    config.nowMs,
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
}
