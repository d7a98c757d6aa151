import { el } from './node.ts';
import { datekey } from './period.ts';
import type { Place } from './period.ts';
import type { Shown } from './events.ts';
import type { Grid } from './week-grid.ts';
import { formatDate, formatTime, words } from './words.ts';

/** A list without an end: rows by day, no range. */
export function agenda(heading: string): Grid {
  const list = el('div', { c: 'agenda', role: 'grid' });
  return {
    main: el('div', { c: 'main', role: 'main', tabindex: -1 }, el('h1', { c: 'hidden-text' }, heading), list),
    fill: (events) => {
      const days = Map.groupBy(events, (event) => event.first.toString());
      list.replaceChildren(
        ...[...days]
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([day, events]) => dayGroup(Temporal.PlainDate.from(day), events)),
      );
    },
    settle: () => undefined,
  };
}

export function year(date: Temporal.PlainDate, heading: string): Grid {
  const months = Array.from({ length: 12 }, (_, index) => {
    const first = date.with({ month: index + 1, day: 1 });
    const days = Array.from({ length: first.daysInMonth }, (_, day) => {
      const at = first.with({ day: day + 1 });
      return el(
        'span',
        { 'data-date': at.toString().replaceAll('-', '') },
        formatDate(at, { day: 'numeric' }),
      );
    });
    const stamp = first.toString().replaceAll('-', '');
    return el(
      'div',
      { c: 'year-month', 'data-month': stamp },
      el('h2', {}, formatDate(first, { month: 'long' })),
      el('div', { c: 'year-days', role: 'grid' }, ...days),
    );
  });
  return {
    main: el(
      'div',
      { c: 'main', role: 'main', tabindex: -1 },
      el('div', { c: 'hidden-text', 'data-view-heading': heading }, heading),
      el('div', { c: 'year' }, ...months),
    ),
    fill: () => undefined,
    settle: () => undefined,
  };
}

export function editorOrSettings({ kind }: Place): Grid {
  const inside =
    kind === 'editor'
      ? el('input', { id: 'xTiIn', c: 'field', placeholder: 'Add title' })
      : el('p', {}, kind);
  return {
    main: el(
      'div',
      { c: 'main editor', role: 'main', 'data-is-create': kind === 'editor' ? 'true' : undefined },
      inside,
    ),
    fill: () => undefined,
    settle: () => undefined,
  };
}

function dayGroup(date: Temporal.PlainDate, events: readonly Shown[]): HTMLElement {
  const label = formatDate(date, { weekday: 'short', day: 'numeric', month: 'short' });
  return el(
    'div',
    { c: 'agenda-day', role: 'rowgroup', 'data-datekey': datekey(date) },
    el('div', { role: 'row' }, el('div', { role: 'gridcell' }, el('h2', {}, label))),
    ...[...events]
      .sort((a, b) => a.startMs - b.startMs)
      .map((event) =>
        el(
          'div',
          { c: 'agenda-row', role: 'row' },
          el('div', { role: 'gridcell' }, event.allDay ? '' : formatTime(event.startMs)),
          el(
            'div',
            { 'data-eventchip': '', 'data-eventid': event.eid, role: 'button' },
            event.title || words.noTitle,
          ),
        ),
      ),
  );
}
