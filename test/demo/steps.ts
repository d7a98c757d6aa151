import type { Page } from 'puppeteer-core';
import { en } from '../../lib/i18n/en.ts';
import type { PageCommandName, PageCommands } from '../../lib/messages/protocol.ts';
import type { Live } from '../../lib/state/live.ts';
import type { Outcome } from '../../lib/problems.ts';
import type { Opened } from '../browsers/opened.ts';
import { choose, fill, has, press, waitForPage, waitForText } from '../browsers/page.ts';
import { waitFor } from '../browsers/wait.ts';

/** The part of the extension API these steps use, inside the extension's own pages. */
declare const chrome: {
  readonly storage: { readonly session: { get(key: string): Promise<Record<string, unknown>> } };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
};

/** The welcome page that the extension opens by itself once it is installed. */
export function findWelcome(opened: Opened): Promise<Page> {
  return waitForPage(opened.browser, `${opened.extensionUrl}welcome.html`);
}

/** Pastes the client id where the build has none, presses *Connect Google*, and answers on Google's page. */
export async function connectGoogle(
  opened: Opened,
  welcome: Page,
  clientId: string,
  answer: (consent: Page) => Promise<void> = allow,
): Promise<void> {
  await waitForText(welcome, en.welcomeTitle);
  await press(welcome, en.connectGoogle);
  if (await appears(welcome, en.clientId)) {
    await fill(welcome, en.clientId, clientId);
    await press(welcome, en.connectGoogle);
  }
  const consent = await waitForPage(opened.browser, 'https://accounts.google.com/');
  await answer(consent);
}

/** Chooses the account where Google asks for it, and allows. */
export async function allow(consent: Page): Promise<void> {
  const asked = await consent.waitForSelector('#allow, .account');
  if (await asked?.evaluate((node) => node.matches('.account'))) await consent.click('.account');
  await consent.waitForSelector('#allow');
  await consent.click('#allow');
}

/** Whether a field of this name comes up before Google's window does. */
async function appears(page: Page, field: string): Promise<boolean> {
  const seen = await waitFor(
    async () =>
      (await has(page, field, 'textbox'))
        ? 'field'
        : (await readLive(page)).connection !== 'none'
          ? 'connected'
          : null,
    'the client id to be asked',
  );
  return seen === 'field';
}

export async function chooseRole(welcome: Page, roleId: string): Promise<void> {
  await waitForText(welcome, en.roleTitle);
  await choose(welcome, en.roleNames[roleId] ?? roleId);
}

/** What the extension's pages show, as the background last left it. */
export function readLive(page: Page): Promise<Live> {
  return page.evaluate(async () => {
    const { live } = await chrome.storage.session.get('live');
    return live as Live;
  });
}

export function waitForLive(
  page: Page,
  ready: (live: Live) => boolean,
  what: string,
  withinMs = 60_000,
): Promise<Live> {
  return waitFor(
    async () => {
      const live = await readLive(page);
      if (live !== undefined && ready(live)) return live;
      const { connection, sync, waitingWrites, problems } = live ?? {};
      throw new Error(`The live state: ${JSON.stringify({ connection, sync, waitingWrites, problems })}`);
    },
    what,
    withinMs,
  );
}

/** Sends a command as the extension's own pages do, and gives the value; a problem is thrown. */
export async function command<Name extends PageCommandName>(
  page: Page,
  name: Name,
  input: Parameters<PageCommands[Name]>[0],
): Promise<ValueOf<Name>> {
  const outcome = await page.evaluate(
    (message) => chrome.runtime.sendMessage(message) as Promise<Outcome<unknown>>,
    { to: 'background', command: name, input },
  );
  if (outcome === undefined || outcome === null) throw new Error(`${name}: no answer`);
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`);
  return outcome.value as ValueOf<Name>;
}

type ValueOf<Name extends PageCommandName> = Extract<
  ReturnType<PageCommands[Name]>,
  { readonly ok: true }
>['value'];

/** Nothing is read or written any more, and nothing waits. */
export function waitUntilSettled(page: Page): Promise<Live> {
  return waitForLive(page, isSettled, 'reading and writing to be over');
}

/** The approved plan is written, and what is shown was read after it. */
export function waitUntilWritten(page: Page): Promise<Live> {
  return waitForLive(page, (live) => isSettled(live) && live.blocksInCalendar > 0, 'the plan to be written');
}

function isSettled({ sync, waitingWrites }: Live): boolean {
  return sync.kind === 'idle' && waitingWrites === 0 && sync.asOfMs !== undefined;
}
