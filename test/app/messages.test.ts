import * as fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageHandlers, StripHandlers } from '../../lib/messages/listen.ts';
import { done } from '../../lib/problems.ts';

// The browser's message door cannot run here: this stands in for `runtime`, and journeys drive the real one.
const OURS = 'chrome-extension://ours';
type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean;
let listener: Listener;
const written = vi.fn<() => Promise<unknown>>(async () => done(undefined));
const shown = vi.fn<() => Promise<null>>(async () => null);
const first = vi.fn<() => void>();

beforeAll(async () => {
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'ours',
      getURL: (path: string) => OURS + path,
      onMessage: { addListener: (added: Listener) => (listener = added) },
    },
  });
  const { listen } = await import('../../lib/messages/listen.ts');
  listen(
    { approvePlan: written } as unknown as PageHandlers,
    { showWeek: shown } as unknown as StripHandlers,
    first,
  );
});

const COMMAND = { to: 'background', command: 'approvePlan', input: { planId: 'p' } };
const REQUEST = { to: 'strip-door', request: 'showWeek', input: { date: '2026-03-11', eids: [] } };
const PAGE = { id: 'ours', url: `${OURS}/popup.html` };
const CALENDAR = {
  id: 'ours',
  url: 'https://calendar.google.com/calendar/u/0/r',
  frameId: 0,
  tab: { id: 1 },
};

const answered = (message: unknown, sender: object) =>
  new Promise((resolve) => {
    if (!listener(message, sender, resolve)) resolve('not answered');
  });

describe('the background’s message door', () => {
  it('answers a command of our own page', async () => {
    expect(await answered(COMMAND, PAGE)).toEqual(done(undefined));
  });

  it('answers the strip in the top frame of Google Calendar', async () => {
    expect(await answered(REQUEST, CALENDAR)).toBeNull();
  });

  it.each([
    ['a command from the calendar page', COMMAND, CALENDAR],
    ['a command from another extension', COMMAND, { ...PAGE, id: 'other' }],
    [
      'a command from a page whose address only begins like ours',
      COMMAND,
      { ...PAGE, url: `${OURS}.evil/popup.html` },
    ],
    ['a command nobody knows', { ...COMMAND, command: 'constructor' }, PAGE],
    ['a request from a frame inside the calendar', REQUEST, { ...CALENDAR, frameId: 3 }],
    [
      'a request from another site',
      REQUEST,
      { ...CALENDAR, url: 'https://calendar.google.com.evil.example/' },
    ],
    ['a request from no tab', REQUEST, { ...CALENDAR, tab: undefined }],
    ['a request that is a command’s name', { ...REQUEST, request: 'approvePlan' }, CALENDAR],
  ])('does not answer %s', async (_, message, sender) => {
    expect(await answered(message, sender)).toBe('not answered');
  });

  it('never writes and never throws, whatever the calendar page sends', async () => {
    written.mockClear();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.record({ ...anyFields() })), async (message) => {
        await answered(message, CALENDAR);
      }),
      { numRuns: 1000 },
    );
    expect(written).not.toHaveBeenCalled();
  });
});

function anyFields() {
  return {
    to: fc.constantFrom('background', 'strip-door', 'elsewhere'),
    command: fc.oneof(fc.constantFrom('approvePlan', '__proto__'), fc.string()),
    request: fc.oneof(fc.constantFrom('showWeek', 'approvePlan', 'toString'), fc.string()),
    input: fc.oneof(fc.object(), fc.anything()),
  };
}
