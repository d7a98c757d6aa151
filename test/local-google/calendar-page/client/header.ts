import { config, has, today } from './config.ts';
import { el, icon } from './node.ts';
import { VIEW_KEYS } from './period.ts';
import type { PageView } from './period.ts';
import { words } from './words.ts';

export interface Header {
  readonly element: HTMLElement;
  readonly say: (heading: string, view: PageView) => void;
}

export interface HeaderDeeds {
  readonly today: () => void;
  readonly step: (direction: 1 | -1) => void;
  readonly choose: (view: PageView) => void;
  readonly toggleDrawer: () => void;
}

const CHEVRON_LEFT = 'M15 6l-6 6 6 6';
const CHEVRON_RIGHT = 'M9 6l6 6-6 6';

/** The bar: on the left where one is, on the right what one can do, and between them nothing. */
export function header(deeds: HeaderDeeds): Header {
  const heading = el('div', { c: 'heading' });
  const viewName = el('span', {});
  const viewButton = press('view-button', () => toggleMenu(), viewName, icon('M7 10l5 5 5-5'));
  const views = el('div', { c: 'views' }, viewButton);
  let menu: HTMLElement | undefined;

  const toggleMenu = (): void => {
    if (menu?.isConnected) {
      menu.remove();
      return;
    }
    menu = el(
      'ul',
      { c: 'menu', role: 'menu' },
      ...Object.entries(VIEW_KEYS).map(([view, key]) => {
        const item = el(
          'li',
          {
            c: 'menu-item',
            role: 'menuitem',
            tabindex: 0,
            'data-viewkey': key.toLowerCase(),
            'data-accelerator': view.slice(0, 1),
          },
          words.views[view as PageView],
        );
        item.addEventListener('click', () => {
          menu?.remove();
          deeds.choose(view as PageView);
        });
        return item;
      }),
    );
    views.append(menu);
  };

  const middle = has('crowded-header')
    ? el(
        'div',
        { c: 'crowd' },
        ...Array.from({ length: 24 }, (_, index) => press('pill', () => undefined, `Add-on ${index}`)),
      )
    : el('div', { c: 'empty' });
  const element = el(
    has('no-header') ? 'div' : 'header',
    { c: 'header' },
    el(
      'div',
      { c: 'start', 'data-active-view': 'week' },
      press('round', deeds.toggleDrawer, icon('M4 7h16', 'M4 12h16', 'M4 17h16')),
      el(
        'div',
        { c: 'logo' },
        el('span', { c: 'sheet', 'aria-hidden': 'true' }, String(today().day)),
        el('span', { c: 'brand' }, 'Calendar'),
      ),
      press('pill', deeds.today, words.today),
      press('round turn', () => deeds.step(-1), icon(CHEVRON_LEFT)),
      press('round turn', () => deeds.step(1), icon(CHEVRON_RIGHT)),
      heading,
    ),
    middle,
    el(
      'div',
      { c: 'end' },
      press(
        'round',
        () => undefined,
        el('i', { c: 'ligature' }, 'search'),
        icon('M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z', 'M15.5 15.5L20 20'),
      ),
      press(
        'round',
        () => undefined,
        icon(
          'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16z',
          'M9.8 9.6a2.3 2.3 0 1 1 3.4 2.2c-.8.5-1.2.9-1.2 1.8',
          'M12 16.4v.2',
        ),
      ),
      press(
        'round',
        () => undefined,
        icon(
          'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
          'M12 4v2M12 18v2M4 12h2M18 12h2M6.3 6.3l1.5 1.5M16.2 16.2l1.5 1.5M6.3 17.7l1.5-1.5M16.2 7.8l1.5-1.5',
        ),
      ),
      views,
      el('a', { c: 'avatar', href: '#', 'aria-label': config.account.name }, config.account.name.slice(0, 1)),
    ),
  );
  return {
    element,
    say: (text, view) => {
      heading.textContent = text;
      viewName.textContent = words.views[view];
    },
  };
}

function press(c: string, deed: () => void, ...children: (Node | string)[]): HTMLElement {
  const button = el('button', { c }, ...children);
  button.addEventListener('click', deed);
  return button;
}
