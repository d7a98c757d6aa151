import { BODY_FAMILY, BODY_VIEW, HEADER, MAIN } from './google-calendar.ts';
import { whenQuiet } from './quiet.ts';

export interface PageObserver {
  /** Look again soon, whatever the page does. */
  readonly stir: () => void;
  /** Whether a grid is worth watching; the address and the body's attributes are watched anyway. */
  readonly watchGrid: (watch: boolean) => void;
  readonly stop: () => void;
}

const QUIET_MS = 180;
const AT_MOST_MS = 1000;
/** For what no event tells of: midnight, a theme from the system. */
const SAFETY_MS = 60_000;

/**
 * Calls `look` once at the start and then whenever the page may show something else: one mutation observer,
 * coalesced, run when the browser is idle, and silent while the tab is hidden.
 */
export function observePage(page: Document, look: () => void): PageObserver {
  const view = page.defaultView ?? window;
  const ended = new AbortController();
  let grid: Element | null = null;
  let gridWanted = true;
  let safety: ReturnType<typeof setInterval> | undefined;

  const quiet = whenQuiet(
    () => {
      if (ended.signal.aborted || page.hidden) return;
      if (gridWanted && (!grid?.isConnected || !grid.querySelector(MAIN))) aim();
      whenIdle(view, () => {
        if (!ended.signal.aborted && !page.hidden) look();
      });
    },
    { quietMs: QUIET_MS, atMostMs: AT_MOST_MS, nowMs: () => view.performance.now() },
  );
  const observer = new MutationObserver(quiet.stir);
  const resized = new ResizeObserver(quiet.stir);

  /** The main region itself is replaced; what it stands in is not. */
  const aim = (): void => {
    observer.disconnect();
    resized.disconnect();
    if (page.hidden || ended.signal.aborted) return;
    observer.observe(page.body, { childList: true, attributes: true, attributeFilter: BODY_ATTRIBUTES });
    grid = gridWanted ? (page.querySelector(MAIN)?.parentElement ?? null) : null;
    if (grid) observer.observe(grid, { childList: true, subtree: true });
    else if (gridWanted) observer.observe(page.body, { childList: true, subtree: true });
    const header = page.querySelector(HEADER);
    if (header) resized.observe(header);
  };

  const wake = (): void => {
    clearInterval(safety);
    if (!page.hidden) safety = setInterval(quiet.stir, SAFETY_MS);
    aim();
    quiet.stir();
  };

  const listen = { passive: true, signal: ended.signal } as const;
  page.addEventListener('visibilitychange', wake, listen);
  // Dialogs open and close at a press and take the focus; a recycled one adds no node.
  page.addEventListener('pointerup', quiet.stir, { ...listen, capture: true });
  page.addEventListener('focusin', quiet.stir, listen);
  for (const event of ['popstate', 'resize', 'pageshow']) view.addEventListener(event, quiet.stir, listen);
  navigationOf(view)?.addEventListener('currententrychange', quiet.stir, listen);
  wake();

  return {
    stir: quiet.stir,
    watchGrid: (watch) => {
      if (watch === gridWanted) return;
      gridWanted = watch;
      aim();
    },
    stop: () => {
      ended.abort();
      clearInterval(safety);
      quiet.cancel();
      observer.disconnect();
      resized.disconnect();
    },
  };
}

const BODY_ATTRIBUTES = [BODY_VIEW, BODY_FAMILY, 'class', 'style'];

/** Not in every browser's isolated world. */
function navigationOf(view: Window): EventTarget | undefined {
  return (view as unknown as { navigation?: EventTarget }).navigation;
}

function whenIdle(view: Window, run: () => void): void {
  if (typeof view.requestIdleCallback === 'function') view.requestIdleCallback(run, { timeout: 500 });
  else run();
}
