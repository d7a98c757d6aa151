import { config, has } from './config.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

const SVG = 'http://www.w3.org/2000/svg';
const SUFFIX = Math.random().toString(36).slice(2, 6);

/** An element. `c` names classes of the sheet; every attribute goes through what the variant leaves of it. */
export function el(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  setAll(element, attributes);
  element.append(...children);
  return element;
}

export function setAll(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    if (name === 'c') element.className = classes(String(value));
    else if (name === 'style' && element instanceof HTMLElement) element.style.cssText = String(value);
    else {
      const spelt = spell(name, String(value));
      if (spelt) element.setAttribute(...spelt);
    }
  }
}

export function classes(names: string): string {
  return names
    .split(' ')
    .map((name) => config.classes[name] ?? name)
    .join(' ');
}

/** A line drawing on a grid of 24. */
export function icon(...paths: string[]): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const d of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

function spell(name: string, value: string): [string, string] | undefined {
  if (name === 'data-datekey') {
    if (has('no-datekey')) return undefined;
    if (has('wrong-datekey')) return [name, String(Number(value) + 7)];
    if (has('broken-datekey')) return [name, '99x'];
  }
  if (name.endsWith('-date-key') && has('no-range')) return undefined;
  if (name === 'data-eventchip' && has('no-eventchip')) return undefined;
  if ((name === 'data-viewkey' || name === 'data-viewfamily') && has('no-viewkey')) return undefined;
  if (name === 'role' && has('no-roles') && value !== 'button') return undefined;
  if (name.startsWith('data-') && has('renamed')) return [`${name}-${SUFFIX}`, value];
  return [name, value];
}
