import { listenForBubble } from './bubble.ts';
import { config, has, today } from './config.ts';
import { keepHabits } from './document-habits.ts';
import { drawer, rail } from './drawer.ts';
import { loadEvents } from './events.ts';
import { header } from './header.ts';
import { monthGrid } from './month-grid.ts';
import { el, setAll } from './node.ts';
import { agenda, editorOrSettings, year } from './other-views.ts';
import { datesOf, headingOf, pathOf, readPlace, step, VIEW_KEYS } from './period.ts';
import type { PageView, Place } from './period.ts';
import { startUnrest } from './unrest.ts';
import { batches, weekGrid } from './week-grid.ts';
import type { Grid } from './week-grid.ts';
import { formatDate } from './words.ts';

const SLIDE_MS = has('instant') ? 0 : 300;

let place = readPlace(location.pathname);
let turn = 0;

const views = el('div', { c: 'views-frame' });
const side = drawer();
const bar = header({
  today: () => go(viewNow(), today()),
  step: (direction) => go(viewNow(), step(viewNow(), dateNow(), direction)),
  choose: (view) => go(view, dateNow()),
  toggleDrawer: () => {
    side.hidden = !side.hidden;
  },
});
document.body.append(bar.element, el('div', { c: 'frame', id: 'YPCqFe' }, side, views, rail()));
keepHabits({
  today: () => go(viewNow(), today()),
  step: (d) => go(viewNow(), step(viewNow(), dateNow(), d)),
  choose: (v) => go(v, dateNow()),
});
listenForBubble();
addEventListener('popstate', () => {
  place = readPlace(location.pathname);
  draw();
});
setTimeout(sayBody, has('late-body') ? 500 : 0);
draw();
startUnrest();

function viewNow(): PageView {
  return place.kind === 'grid' ? place.view : 'week';
}

function dateNow(): Temporal.PlainDate {
  return place.kind === 'grid' ? place.date : today();
}

/** First the address, then the grid, the body's attributes last. */
function go(view: PageView, date: Temporal.PlainDate): void {
  place = { kind: 'grid', view, date };
  history.pushState(null, '', pathOf(view, date) + location.search);
  draw();
}

function draw(): void {
  turn += 1;
  const mine = turn;
  const old = [...views.children];
  const grid = build(place);
  const isFirst = old.length === 0;
  // Between two weeks the new grid stands beside the old one for a while; another kind of view replaces it at once.
  const slides = !isFirst && place.kind === 'grid' && old.some((main) => isSameKind(main, grid.main));
  if (slides || has('stuck-slide')) views.append(grid.main);
  else views.replaceChildren(grid.main);
  grid.settle();
  setTimeout(
    () => {
      if (mine !== turn) return;
      if (!has('stuck-slide')) for (const main of old) main.remove();
      if (!isFirst || !has('late-body')) sayBody();
    },
    isFirst ? 0 : SLIDE_MS,
  );
  if (place.kind !== 'grid') return;
  const { view, date } = place;
  bar.say(headingOf(view, date), view);
  document.title = `Google Calendar - ${formatDate(date, { dateStyle: 'full' })}`;
  const dates =
    view === 'agenda' ? Array.from({ length: 14 }, (_, day) => date.add({ days: day })) : datesOf(view, date);
  void fill(grid, view === 'year' ? [] : dates, () => mine === turn);
}

async function fill(
  grid: Grid,
  dates: readonly Temporal.PlainDate[],
  isCurrent: () => boolean,
): Promise<void> {
  const events = await loadEvents(dates);
  if (isCurrent()) batches(grid, events, isCurrent);
}

function build(at: Place): Grid {
  if (at.kind !== 'grid') return editorOrSettings(at);
  const heading = headingOf(at.view, at.date);
  if (at.view === 'month') return monthGrid(datesOf('month', at.date), at.date.month, heading);
  if (at.view === 'year') return year(at.date, heading);
  if (at.view === 'agenda') return agenda(heading);
  return weekGrid(at.view, datesOf(at.view, at.date), heading);
}

function isSameKind(old: Element, next: Element): boolean {
  return (
    old.className === next.className &&
    old.querySelectorAll('h2').length === next.querySelectorAll('h2').length
  );
}

function sayBody(): void {
  const families = { editor: 'EVENT_EDIT', settings: 'SETTINGS', search: 'SEARCH', grid: 'EVENT' } as const;
  const keys = { editor: 'EVENTEDIT', settings: 'SETTINGS', search: 'SEARCH' } as const;
  setAll(document.body, {
    'data-viewfamily': families[place.kind],
    'data-viewkey': place.kind === 'grid' ? VIEW_KEYS[place.view] : keys[place.kind],
  });
}

// For whoever looks at the page from outside: whose it is.
document.body.dataset['loaded'] = String(config.accountIndex);
