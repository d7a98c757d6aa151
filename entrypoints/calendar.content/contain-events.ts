/**
 * Google listens on the document: a press outside closes its bubble, the wheel turns the month, a single key
 * creates an event. What begins inside the strip ends at its host.
 */
const CONTAINED = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'wheel',
  'keydown',
  'keypress',
  'keyup',
];

export function containEvents(host: HTMLElement): void {
  const contain = (event: Event): void => {
    event.stopPropagation();
  };
  for (const type of CONTAINED) host.addEventListener(type, contain, { passive: true });
}
