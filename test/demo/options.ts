import { parseArgs } from 'node:util';

export interface DemoOptions {
  readonly headless: boolean;
  readonly out: string;
  readonly calendar: string;
  /** Make the README's pictures. */
  readonly screenshots: boolean;
}

export const USAGE = `npm start                            a browser on an executive's calendar, yours to play with
npm start -- --headless --out DIR    the whole path by itself: pictures and summary.json in DIR
             --calendar ID           another executive: drowning-cto, ceo, cro, healthy`;

/** Throws a sentence for an option that does not exist. */
export function demoOptions(args: readonly string[]): DemoOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      headless: { type: 'boolean', default: false },
      out: { type: 'string', default: 'out' },
      calendar: { type: 'string', default: 'drowning-cto' },
      screenshots: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const { out, calendar, screenshots } = values;
  return { headless: values.headless || screenshots || !hasDisplay(), out, calendar, screenshots };
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
