import { el } from './node.ts';
import type { PageView } from './period.ts';

export interface KeyDeeds {
  readonly choose: (view: PageView) => void;
  readonly step: (direction: 1 | -1) => void;
  readonly today: () => void;
}

const VIEW_OF_KEY: Readonly<Record<string, PageView>> = {
  d: 'day',
  w: 'week',
  m: 'month',
  y: 'year',
  a: 'agenda',
  x: 'customday',
};

/** What the page does to everybody's events: swallows the wheel, acts on single keys, drags, shows tooltips. */
export function keepHabits(deeds: KeyDeeds): void {
  document.addEventListener(
    'wheel',
    (event) => {
      if (!(event.target as Element).closest('[role="grid"]')) event.preventDefault();
    },
    { passive: false },
  );
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const view = VIEW_OF_KEY[event.key];
    if (view) deeds.choose(view);
    else if (event.key === 'j' || event.key === 'n') deeds.step(1);
    else if (event.key === 'k' || event.key === 'p') deeds.step(-1);
    else if (event.key === 't') deeds.today();
  });
  document.addEventListener('mousedown', dragToCreate);
  let tooltip: HTMLElement | undefined;
  document.addEventListener('mouseover', (event) => {
    tooltip?.remove();
    const label = (event.target as Element).closest('[aria-label]')?.getAttribute('aria-label');
    if (!label) return;
    tooltip = el('div', { c: 'tooltip', role: 'tooltip' }, label);
    document.body.append(tooltip);
  });
}

/** A press in an empty slot makes a draft: a chip that is no event and may never be one. */
function dragToCreate(event: MouseEvent): void {
  const target = event.target as Element;
  const column = target.closest<HTMLElement>('[data-column-index]');
  if (!column || target.closest('[data-eventchip]')) return;
  const top = event.clientY - column.getBoundingClientRect().top;
  const draft = el('div', {
    c: 'chip draft',
    role: 'button',
    'data-eventchip': '',
    style: `top:${top}px;height:46px;left:0;width:100%`,
  });
  column.append(draft);
  document.addEventListener('pointerdown', () => draft.remove(), { once: true });
}
