import { config, today } from './config.ts';
import { el, icon } from './node.ts';
import { weekStartOf } from './period.ts';
import { formatDate, words } from './words.ts';

/** The left side: create, a small month (a second grid in the page), the calendars. */
export function drawer(): HTMLElement {
  const mini = el('div', { id: 'drawerMiniMonthNavigator', c: 'mini' });
  mini.append(miniMonth(today()));
  return el(
    'div',
    { c: 'drawer' },
    el('button', { c: 'create' }, icon('M12 5v14', 'M5 12h14'), el('span', {}, words.create)),
    mini,
    el('h2', { c: 'drawer-title' }, words.mine),
    el(
      'div',
      { c: 'calendars', role: 'list' },
      calendar(config.account.name, config.account.email, 'box'),
      calendar('Birthdays', 'birthdays', 'box box-2'),
      calendar('Tasks', 'tasks', 'box box-3'),
    ),
  );
}

function calendar(name: string, id: string, c: string): HTMLElement {
  return el(
    'div',
    { c: 'calendar', role: 'listitem', 'data-id': btoa(id) },
    el('span', { c }),
    el('span', {}, name),
  );
}

function miniMonth(date: Temporal.PlainDate): HTMLElement {
  const first = weekStartOf(date.with({ day: 1 }));
  const weeks = Array.from({ length: 6 }, (_, week) =>
    el(
      'tr',
      {},
      ...Array.from({ length: 7 }, (_, day) => {
        const at = first.add({ days: week * 7 + day });
        const isToday = at.equals(today());
        const c = isToday ? 'mini-day today' : at.month === date.month ? 'mini-day' : 'mini-day other';
        const label = formatDate(at, { day: 'numeric' });
        return el(
          'td',
          { 'data-date': at.toString().replaceAll('-', '') },
          el('button', { c, 'aria-pressed': isToday ? 'true' : undefined }, label),
        );
      }),
    ),
  );
  const names = Array.from({ length: 7 }, (_, day) =>
    el('th', {}, formatDate(first.add({ days: day }), { weekday: 'narrow' })),
  );
  const stamp = date.with({ day: 1 }).toString().replaceAll('-', '');
  return el(
    'div',
    { 'data-month': stamp },
    el('div', { c: 'mini-title' }, formatDate(date, { month: 'long', year: 'numeric' })),
    el('table', { role: 'grid' }, el('thead', {}, el('tr', {}, ...names)), el('tbody', {}, ...weeks)),
  );
}

export function rail(): HTMLElement {
  const tab = (...paths: string[]): HTMLElement =>
    el('div', { c: 'round', role: 'tab', tabindex: 0 }, icon(...paths));
  return el(
    'div',
    { c: 'rail', role: 'complementary', 'data-keeps-details-open': 'true' },
    el(
      'div',
      { role: 'tablist' },
      tab('M7 4h8l3 3v13H7z', 'M10 11h5M10 15h5'),
      tab('M5 12l4 4 10-10'),
      tab('M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z', 'M5 19c1-3.5 3.5-5 7-5s6 1.5 7 5'),
    ),
  );
}
