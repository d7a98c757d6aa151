import type { Gap } from '../../lib/page/placement.ts';
import type { Theme } from '../../lib/page/theme.ts';
import type { StripSpeech } from '../../lib/i18n/strip.ts';
import type { StripView } from '../../lib/messages/protocol.ts';
import { containEvents } from './contain-events.ts';
import { STYLE } from './style.ts';

export const HOST_NAME = 'hands-on-hours';

/** From everything to next to nothing. */
const FORMS = ['full', 'middle', 'short', 'brief', 'pill'] as const;
type Form = (typeof FORMS)[number];

const HEIGHT_PX = 32;

export interface StripDeeds {
  /** Runs inside the user's click. */
  readonly openPanel: () => void;
  readonly dismiss: () => void;
}

export interface Shown {
  readonly view: StripView;
  /** The page shows several weeks, and this is the current one. */
  readonly amongOthers: boolean;
}

export interface Strip {
  readonly host: HTMLElement;
  /** Writes only what differs from what stands there. */
  readonly say: (shown: Shown) => void;
  readonly look: (theme: Theme, direction: string) => void;
  /** The box the strip would take at the end of this gap, in the widest form that fits; nothing where none does. It must stand in the page. */
  readonly fitInto: (gap: Gap) => Gap | undefined;
  /** Runs while the pointer would meet what lies under the strip. */
  readonly letThrough: <T>(run: () => T) => T;
  readonly show: (box: Gap) => void;
  readonly hide: () => void;
}

/** Builds the strip, hidden and not yet in the page. */
export function createStrip(
  page: Document,
  { words, format, language }: StripSpeech,
  deeds: StripDeeds,
): Strip {
  const host = page.createElement(HOST_NAME);
  host.hidden = true;
  host.lang = language;
  const root = host.attachShadow({ mode: 'open' });
  const style = page.createElement('style');
  style.textContent = STYLE;

  const part = (tag: string, name: string, ...children: Node[]): HTMLElement => {
    const element = page.createElement(tag);
    element.className = name;
    element.append(...children);
    return element;
  };
  const pressed = (name: string, deed: () => void, ...children: Node[]): HTMLElement => {
    const button = part('button', name, ...children);
    button.setAttribute('type', 'button');
    button.addEventListener('click', (event) => {
      // A page can click too, and can make the strip invisible under a lure.
      if (event.isTrusted && host.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        deed();
    });
    return button;
  };

  const which = part('span', 'which');
  const sentence = part('span', 'sentence');
  const hours = part('span', 'hours');
  const verdict = part('span', 'verdict');
  const warning = part('span', 'warning');
  const pillHours = part('span', 'pill-hours');
  const mark = part('span', 'mark');
  const open = pressed('open', deeds.openPanel, pillHours);
  const fix = pressed('fix', deeds.openPanel);
  const close = pressed('close', deeds.dismiss, cross(page));
  const spoken = part('span', 'spoken');
  const text = part('span', 'text', which, sentence, hours, verdict, warning);
  const strip = part('section', 'strip', mark, text, open, fix, close, spoken);
  // The page's direction orders the parts, the words keep their own.
  for (const own of [text, pillHours]) own.dir = 'auto';
  strip.setAttribute('aria-label', words.label);
  spoken.setAttribute('role', 'status');
  mark.setAttribute('aria-hidden', 'true');
  write(fix, words.fix);
  fix.title = words.fixLong;
  label(close, words.close);
  root.append(style, strip);
  containEvents(host);

  let widths = new Map<Form, number>();
  let verdictSpoken: string | undefined;

  const widthOf = (form: Form): number => {
    const known = widths.get(form);
    if (known !== undefined) return known;
    const before = { form: strip.dataset['form'], hidden: host.hidden };
    host.hidden = false;
    strip.dataset['form'] = form;
    const width = Math.ceil(strip.getBoundingClientRect().width);
    widths.set(form, width);
    if (before.form) strip.dataset['form'] = before.form;
    host.hidden = before.hidden;
    return width;
  };

  return {
    host,
    say: ({ view, amongOthers }) => {
      const found = view.warning && words.warning(view.warning.evidence, format);
      const said = [
        write(which, amongOthers ? words.thisWeek : ''),
        write(sentence, words.sentence(view, format)),
        write(hours, words.hours(view, format)),
        write(pillHours, words.hours(view, format)),
        write(verdict, words.verdict(view)),
        write(warning, found ?? ''),
      ];
      const whole = `${words.sentence(view, format)} ${words.verdict(view)}`;
      label(open, `${whole} ${view.canFix ? words.fixLong : words.open}`);
      if (strip.title !== whole) strip.title = whole;
      said.push(conceal(fix, !view.canFix));
      conceal(warning, found === undefined);
      conceal(which, !amongOthers);
      if (said.includes(true)) widths = new Map();
      if (strip.dataset['verdict'] !== view.verdict) strip.dataset['verdict'] = view.verdict;
      if (verdictSpoken !== undefined && verdictSpoken !== view.verdict) write(spoken, whole);
      verdictSpoken = view.verdict;
    },
    look: (theme, direction) => {
      if (strip.dataset['theme'] !== theme) strip.dataset['theme'] = theme;
      if (host.dir !== direction) host.dir = direction;
    },
    fitInto: (gap) => {
      if (!isStyled(root, style)) return undefined;
      const form = FORMS.find((form) => widthOf(form) <= gap.right - gap.left);
      if (!form) return undefined;
      if (strip.dataset['form'] !== form) strip.dataset['form'] = form;
      const width = widthOf(form);
      const left = host.dir === 'rtl' ? gap.left : gap.right - width;
      const top = Math.round((gap.top + gap.bottom - HEIGHT_PX) / 2);
      return { left: Math.round(left), right: Math.round(left) + width, top, bottom: top + HEIGHT_PX };
    },
    letThrough: (run) => {
      strip.style.pointerEvents = 'none';
      try {
        return run();
      } finally {
        strip.style.pointerEvents = '';
      }
    },
    show: ({ left, top }) => {
      place(host, 'left', `${String(left)}px`);
      place(host, 'top', `${String(top)}px`);
      if (host.hidden) host.hidden = false;
    },
    hide: () => {
      if (!host.hidden) host.hidden = true;
    },
  };
}

/** A page whose policy keeps `<style>` out gets a constructed sheet; where that fails too, an unstyled strip is no strip. */
function isStyled(root: ShadowRoot, style: HTMLStyleElement): boolean {
  if (style.sheet || root.adoptedStyleSheets.length > 0) return true;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    return true;
  } catch {
    return false;
  }
}

function write(element: HTMLElement, text: string): boolean {
  if (element.textContent === text) return false;
  element.textContent = text;
  return true;
}

function conceal(element: HTMLElement, hidden: boolean): boolean {
  if (element.hidden === hidden) return false;
  element.hidden = hidden;
  return true;
}

function label(element: HTMLElement, text: string): void {
  if (element.getAttribute('aria-label') === text) return;
  element.setAttribute('aria-label', text);
  element.title = text;
}

function place(host: HTMLElement, side: 'left' | 'top', value: string): void {
  if (host.style[side] !== value) host.style[side] = value;
}

function cross(page: Document): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = page.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 10 10');
  svg.setAttribute('aria-hidden', 'true');
  const path = page.createElementNS(space, 'path');
  path.setAttribute('d', 'M1 1l8 8M9 1l-8 8');
  svg.append(path);
  return svg;
}
