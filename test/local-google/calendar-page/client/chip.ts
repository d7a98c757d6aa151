import { nowMs } from './config.ts';
import type { Shown } from './events.ts';
import { el } from './node.ts';
import { formatDate, formatTime, formatTimes, words } from './words.ts';

export interface Box {
  readonly topPx: number;
  readonly heightPx: number;
  /** Shares of the column. */
  readonly left: number;
  readonly width: number;
}

/** A timed chip: hidden text, then the picture of it, then a resize handle that repeats the id. [saved pages 2019, 2026] */
export function timedChip(event: Shown, box: Box): HTMLElement {
  const title = event.title || words.noTitle;
  const time = formatTimes(event.startMs, event.endMs);
  const short = box.heightPx < 38;
  const nested = el(
    'div',
    { c: 'chip-a' },
    el('div', { c: 'chip-b' }, el('div', { c: 'chip-c' }, el('span', { c: 'chip-title' }, title))),
  );
  const visual = el(
    'div',
    { c: short ? 'chip-visual chip-short' : 'chip-visual', 'aria-hidden': 'true' },
    nested,
    el('span', { c: 'chip-time' }, short ? `, ${formatTime(event.startMs)}` : time),
  );
  return el(
    'div',
    {
      c: `chip ${state(event)}`,
      role: 'button',
      tabindex: 0,
      'data-eventchip': '',
      'data-eventid': event.eid,
      'data-opens-details': 'true',
      'data-keyboardactiontype': '0;1',
      jslog: `35463; 2:["${event.eid.slice(0, 12)}",null]; track:click`,
      style: boxStyle(event, box),
    },
    ...(event.ownColour ? [el('div', { c: 'chip-edge' })] : []),
    el('div', { c: 'hidden-text' }, `${time}, ${title}, ${formatDate(event.first, { dateStyle: 'long' })}`),
    visual,
    el('div', { c: 'chip-resize', 'aria-hidden': 'true', 'data-eventid': event.eid }),
  );
}

export function boxStyle(event: Shown, box: Box): string {
  return (
    `top:${box.topPx - 1}px;height:${box.heightPx - 2}px;left:${box.left * 100}%;width:${box.width * 100}%;` +
    `--chip:${event.colour};--lines:${Math.max(1, Math.floor((box.heightPx - 23) / 15))};background-color:var(--fill);border-color:var(--edge)`
  );
}

/** An all-day, many-day or month chip: here the id stands on the parent of the button. [saved pages 2024, 2026] */
export function stackedChip(
  event: Shown,
  row: number,
  days: number,
  timed: boolean,
  ghost = false,
): HTMLElement {
  const title = event.title || words.noTitle;
  const label = timed
    ? [
        el('span', { c: 'dot' }),
        el('span', { c: 'stack-time' }, formatTime(event.startMs)),
        el('span', {}, title),
      ]
    : [el('span', {}, title)];
  return el(
    'div',
    {
      c: ghost ? 'stack ghost' : 'stack',
      'data-eventchip': '',
      'data-eventid': event.eid,
      'data-stacked-layout-chip-container': 'true',
      style: `top:${row * 1.95}em;left:0%;width:${days * 100}%;--chip:${event.colour}`,
    },
    el(
      'div',
      {
        c: `stack-inner ${timed ? 'timed' : 'whole'} ${state(event)}`,
        role: 'button',
        tabindex: 0,
        'data-stacked-layout-chip': 'true',
      },
      el('span', { c: 'stack-title', 'aria-hidden': 'true' }, ...label),
      el('span', { c: 'hidden-text' }, `${title}, ${formatDate(event.first, { dateStyle: 'long' })}`),
    ),
  );
}

function state({ answer, endMs }: Shown): string {
  return `${answer === 'accepted' ? 'plain' : answer} ${endMs < nowMs() ? 'past' : 'coming'}`;
}
