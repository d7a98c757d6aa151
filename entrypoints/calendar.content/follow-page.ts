import { dateOf, daysBetween } from '../../lib/domain/civil.ts';
import type { DateString } from '../../lib/domain/civil.ts';
import type { Clock } from '../../lib/clock.ts';
import type { StripRequestName, StripRequests, StripView } from '../../lib/messages/protocol.ts';
import type { StripSpeech } from '../../lib/i18n/strip.ts';
import { readAddress, readZone } from '../../lib/page/account.ts';
import { displayedWeek } from '../../lib/page/displayed-week.ts';
import type { Displayed } from '../../lib/page/displayed-week.ts';
import { observePage } from '../../lib/page/observe.ts';
import { readChipIds, readSigns } from '../../lib/page/page-signs.ts';
import { readTheme } from '../../lib/page/theme.ts';
import { stripPlace } from './strip-place.ts';
import { createStrip } from './strip.ts';

export interface FollowNeeds {
  readonly page: Document;
  readonly speech: StripSpeech;
  readonly clock: Clock;
  readonly ask: <Name extends StripRequestName>(
    request: Name,
    input: Parameters<StripRequests[Name]>[0],
  ) => Promise<ReturnType<StripRequests[Name]>>;
  /** False once the extension was updated or removed under this page. */
  readonly isAlive: () => boolean;
}

export interface Following {
  /** What is shown may be old. */
  readonly askAgain: () => void;
  readonly stop: () => void;
}

/** How long the page may contradict itself before nothing is shown. */
const PATIENCE_MS = 3000;
/** How long one week takes to slide into the next, at most. */
const SLIDE_MS = 1000;
/** How long an answer for another week may take before the old week's strip goes. */
const ANSWER_MS = 1000;
const CHIP_IDS = 20;

/** Shows the strip of whatever week the page displays, and follows the page from week to week. */
export function followPage({ page, speech, clock, ask, isAlive }: FollowNeeds): Following {
  const view = page.defaultView ?? window;
  let waitingSinceMs: number | undefined;
  let week: Extract<Displayed, { kind: 'week' }> | undefined;
  let askedKey: string | undefined;
  let turn = 0;
  let answer: { readonly key: string; readonly view: StripView | null } | undefined;
  let stopped = false;
  const closed = new Set<DateString>();

  const strip = createStrip(page, speech, {
    openPanel: () => {
      // First, and in the same turn as the click: browsers open a panel for a fresh click only.
      if (!answer?.view) return;
      const { week, canFix } = answer.view;
      // The pill is the only opener there is room for: where there is a fix, it opens the fix.
      tell('openPanel', { week, intent: canFix ? 'plan' : 'week' });
    },
    dismiss: () => {
      if (!answer?.view) return;
      closed.add(answer.view.week);
      tell('dismissWeek', { week: answer.view.week });
      draw();
    },
  });
  const place = stripPlace(page, strip, () => view.performance.now());

  const forget = (): void => {
    if (!page.hidden) askedKey = undefined;
  };
  // Before the observer's own listener: its next look asks anew.
  page.addEventListener('visibilitychange', forget);

  const stop = (): void => {
    stopped = true;
    turn += 1;
    page.removeEventListener('visibilitychange', forget);
    watching.stop();
    strip.host.remove();
  };

  const tell = <Name extends 'openPanel' | 'dismissWeek'>(
    request: Name,
    input: Parameters<StripRequests[Name]>[0],
  ): void => {
    ask(request, input).catch(() => {
      if (!isAlive()) stop();
    });
  };

  const draw = (): void => {
    const shown = answer?.view;
    if (!week || !shown || closed.has(shown.week)) {
      strip.hide();
      return;
    }
    strip.look(readTheme(page), view.getComputedStyle(page.body).direction);
    strip.say({ view: shown, amongOthers: week.view === 'month' || week.view === 'weeks' });
    place();
  };

  const request = async (date: DateString, key: string, address: string | undefined): Promise<void> => {
    askedKey = key;
    turn += 1;
    const mine = turn;
    const late = setTimeout(() => {
      if (mine === turn && !isAnswered(date)) {
        answer = undefined;
        draw();
      }
    }, ANSWER_MS);
    try {
      const eids = readChipIds(page, CHIP_IDS);
      const given = await ask('showWeek', { date, eids, ...(address ? { address } : {}) });
      if (mine !== turn || stopped) return;
      // Nobody listening looks like an answer too.
      answer = { key, view: given ?? null };
      draw();
    } catch {
      if (mine === turn) askedKey = undefined;
      if (!isAlive()) stop();
    } finally {
      clearTimeout(late);
    }
  };

  /** Another day of the week already shown needs no waiting. */
  const isAnswered = (date: DateString): boolean => {
    if (!answer?.view) return true;
    const days = daysBetween(answer.view.week, date);
    return days >= 0 && days < 7;
  };

  const look = (): void => {
    if (stopped) return;
    if (!isAlive()) {
      stop();
      return;
    }
    const zone = readZone(page) ?? clock.zone();
    const today = dateOf(clock.nowMs(), zone);
    const nowMs = view.performance.now();
    const waitedMs = waitingSinceMs === undefined ? 0 : nowMs - waitingSinceMs;
    const signs = readSigns(page, page.location.pathname);
    const displayed = displayedWeek(signs, today, waitedMs >= PATIENCE_MS);
    // A grid that could come is watched; an editor, a year or a settings page is not.
    watching.watchGrid(displayed.kind !== 'none' || displayed.because !== 'elsewhere');
    if (displayed.kind === 'wait') {
      if (waitingSinceMs === undefined) {
        waitingSinceMs = nowMs;
        for (const ms of [SLIDE_MS, PATIENCE_MS]) setTimeout(watching.stir, ms);
      }
      // While one week slides into the next the old words may stay; not longer.
      if (waitedMs < SLIDE_MS) draw();
      else strip.hide();
      return;
    }
    if (displayed.kind === 'none') {
      if (displayed.because !== 'unsure') waitingSinceMs = undefined;
      week = undefined;
      askedKey = undefined;
      answer = undefined;
      turn += 1;
      draw();
      return;
    }
    if (signs.dates.length > 0 || signs.range) waitingSinceMs = undefined;
    week = displayed;
    const address = readAddress(page);
    // Without an address the boxes tell whose calendar it is, and they arrive late.
    const boxes = address === undefined ? readChipIds(page, CHIP_IDS).join(' ') : '';
    const key = [displayed.date, address, boxes].join('|');
    if (key === askedKey) draw();
    else void request(displayed.date, key, address);
  };

  const guarded = (): void => {
    try {
      look();
    } catch {
      // A page we do not understand gets nothing from us, and no loop.
      strip.hide();
    }
  };
  const watching = observePage(page, guarded);

  return {
    askAgain: () => {
      askedKey = undefined;
      watching.stir();
    },
    stop,
  };
}
