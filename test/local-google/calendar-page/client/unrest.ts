import { has } from './config.ts';
import { el } from './node.ts';

/** Chips that are replaced, re-used for another event, and restyled; a page under load; a page that throws strangers out. */
export function startUnrest(): void {
  if (has('restless')) setInterval(rerender, 400);
  if (has('busy')) setInterval(churn, 20);
  if (has('evicting')) setInterval(evict, 150);
}

let round = 0;

function rerender(): void {
  const chips = [...document.querySelectorAll<HTMLElement>('[role="main"] [data-eventchip]')];
  const chip = chips[round % Math.max(1, chips.length)];
  const other = chips[(round + 1) % Math.max(1, chips.length)];
  round += 1;
  if (!chip || !other) return;
  if (round % 3 === 0) chip.replaceWith(chip.cloneNode(true));
  else if (round % 3 === 1) {
    const id = chip.getAttribute('data-eventid') ?? '';
    chip.setAttribute('data-eventid', other.getAttribute('data-eventid') ?? '');
    other.setAttribute('data-eventid', id);
  } else chip.style.setProperty('opacity', round % 2 ? '1' : '0.99');
}

function churn(): void {
  const rows = document.querySelectorAll('[role="main"] [role="gridcell"]');
  for (let at = 0; at < 4; at += 1) {
    const row = rows[(round + at) % Math.max(1, rows.length)];
    const noise = el('span', { 'aria-hidden': 'true' });
    row?.append(noise);
    noise.remove();
  }
  round += 1;
}

function evict(): void {
  for (const child of Array.from(document.documentElement.children)) {
    if (child !== document.head && child !== document.body) child.remove();
  }
}
