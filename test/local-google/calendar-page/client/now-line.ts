import { nowMs, zone } from './config.ts';
import { el } from './node.ts';

let timer: ReturnType<typeof setInterval> | undefined;

/** The line that moves. Google moves it each minute; here it is each second, as noise for observers. */
export function startNowLine(column: HTMLElement | undefined, hourPx: number): void {
  clearInterval(timer);
  if (!column) return;
  let line: HTMLElement | undefined;
  const draw = (): void => {
    const now = Temporal.Instant.fromEpochMilliseconds(nowMs()).toZonedDateTimeISO(zone);
    const minutes = now.hour * 60 + now.minute + now.second / 60;
    const next = el(
      'div',
      { c: 'now', 'aria-hidden': 'true', style: `top:${(minutes / 60) * hourPx}px` },
      el('div', { c: 'now-dot' }),
    );
    if (line?.isConnected) line.replaceWith(next);
    else column.append(next);
    line = next;
  };
  draw();
  timer = setInterval(draw, 1000);
}
