import { browser } from 'wxt/browser';
import { failed, type Outcome } from '../problems.ts';
import type { PageCommandName, PageCommands, StripRequestName, StripRequests } from './protocol.ts';

type Input<F> = F extends (input: infer I) => unknown ? I : never;
type Answer<F> = F extends (input: never) => infer A ? A : never;

/** The tab a strip's request came from. */
export interface StripSender {
  readonly tabId: number;
}

export type PageHandlers = {
  readonly [Name in PageCommandName]: (
    input: Input<PageCommands[Name]>,
  ) => Promise<Answer<PageCommands[Name]>>;
};

export type StripHandlers = {
  readonly [Name in StripRequestName]: (
    input: Input<StripRequests[Name]>,
    sender: StripSender,
  ) => Promise<Answer<StripRequests[Name]>>;
};

const CALENDAR_ORIGIN = 'https://calendar.google.com';

/**
 * The background's one listener. Two doors: commands from our own pages, and the strip's three requests from the top
 * frame of Google Calendar. Anything else, from anywhere else, is not answered. `first` runs before anything is
 * awaited: opening the side panel needs the user's click to be still warm.
 */
export function listen(
  pages: PageHandlers,
  strip: StripHandlers,
  first: (request: StripRequestName, sender: StripSender) => void,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== browser.runtime.id || !isRecord(message)) return false;
    const { to, command, request, input } = message;
    if (!isRecord(input)) return false;

    if (to === 'background' && isOurPage(sender.url) && isNameIn(pages, command)) {
      answer(pages[command] as (input: never) => Promise<Outcome<unknown>>, input).then(respond, () => {});
      return true;
    }
    const tabId = sender.tab?.id;
    if (to === 'strip-door' && tabId !== undefined && isCalendar(sender) && isNameIn(strip, request)) {
      first(request, { tabId });
      const handle = strip[request] as (input: never, sender: StripSender) => Promise<unknown>;
      handle(input as never, { tabId }).then(
        (value) => respond(value ?? null),
        () => respond(null),
      );
      return true;
    }
    return false;
  });
}

async function answer(handle: (input: never) => Promise<Outcome<unknown>>, input: unknown) {
  try {
    return await handle(input as never);
  } catch (error) {
    return failed({ code: 'unexpected', detail: error instanceof Error ? error.message : 'unknown' });
  }
}

function isOurPage(url: string | undefined): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

function isCalendar(sender: { frameId?: number; url?: string }): boolean {
  return sender.frameId === 0 && URL.parse(sender.url ?? '')?.origin === CALENDAR_ORIGIN;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isNameIn<T extends object>(handlers: T, name: unknown): name is keyof T {
  return typeof name === 'string' && Object.hasOwn(handlers, name);
}
