export type Theme = 'light' | 'dark';

/**
 * The theme of the page, which may differ from the system's. Three voices vote: the body's colour scheme, the
 * browser-bar colour the page asks for, and the colour behind everything; a voice that says nothing clear is silent.
 */
export function readTheme(page: Document): Theme {
  const view = page.defaultView;
  if (!view || !page.body) return 'light';
  const body = view.getComputedStyle(page.body);
  const systemIsDark = view.matchMedia('(prefers-color-scheme: dark)').matches;
  const bar = page.querySelector('meta[name="theme-color"]')?.getAttribute('content') ?? '';
  const votes = [
    schemeVote(body.colorScheme, systemIsDark),
    colourVote(bar),
    colourVote(body.backgroundColor),
  ];
  const dark = votes.filter((vote) => vote === 'dark').length;
  const light = votes.filter((vote) => vote === 'light').length;
  return dark > light ? 'dark' : 'light';
}

function schemeVote(scheme: string, systemIsDark: boolean): Theme | undefined {
  const words = scheme.split(' ');
  const dark = words.includes('dark');
  const light = words.includes('light');
  if (dark && light) return systemIsDark ? 'dark' : 'light';
  return dark ? 'dark' : light ? 'light' : undefined;
}

/** By luminance, since the exact values change. `#rgb`, `#rrggbb`, `rgb()` and `rgba()`; anything see-through has no vote. */
export function colourVote(colour: string): Theme | undefined {
  const channels = hexChannels(colour.trim()) ?? rgbChannels(colour);
  if (!channels) return undefined;
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}

function hexChannels(colour: string): number[] | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour)?.slice(1);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1);
  const digits = short?.map((digit) => digit + digit) ?? long;
  return digits?.map((pair) => Number.parseInt(pair, 16));
}

function rgbChannels(colour: string): number[] | undefined {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(colour.trim())?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!numbers || numbers.length < 3 || numbers.some(Number.isNaN)) return undefined;
  return (numbers[3] ?? 1) < 0.5 ? undefined : numbers.slice(0, 3);
}
