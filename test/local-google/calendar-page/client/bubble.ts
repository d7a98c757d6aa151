import { el } from './node.ts';

/** One dialog, recycled from event to event; closed by a press anywhere outside it. */
const place = el('div', { id: 'xDetDlg' }, el('span', { role: 'heading' }));
const dialog = el('div', { c: 'bubble', role: 'dialog', 'data-chips-dialog': 'true' }, place);

export function listenForBubble(): void {
  document.addEventListener('pointerdown', (event) => {
    if (dialog.isConnected && !dialog.contains(event.target as Node)) dialog.style.display = 'none';
  });
  document.addEventListener('click', (event) => {
    const chip = (event.target as Element).closest<HTMLElement>('[data-eventchip]');
    if (!chip) return;
    const box = chip.getBoundingClientRect();
    dialog.style.cssText = `left:${Math.min(box.right + 8, innerWidth - 380)}px;top:${Math.min(box.top, innerHeight - 200)}px`;
    const heading = place.firstElementChild;
    if (heading) heading.textContent = chip.textContent;
    place.setAttribute('data-eventid', chip.getAttribute('data-eventid') ?? '');
    if (!dialog.isConnected) document.body.append(dialog);
  });
}
