import type { Page } from 'puppeteer-core';
import type { Opened } from '../browsers/opened.ts';
import { command, waitUntilSettled } from '../demo/steps.ts';
import type { LoggedRequest } from '../../lib/stand-in/control.ts';
import type { World } from '../local-google/world.ts';
import { ascending, at, medianOf, print, report } from './timing.ts';

const RUNS = 9;
const EVENTS = 2500;

/** Reading the calendar again: when nothing changed, and when everything did. */
export async function benchPull(opened: Opened, world: World): Promise<void> {
  const page = await opened.openExtensionPage('options.html');
  await waitUntilSettled(page);
  await command(page, 'sync', {});
  const window = await benchUnchanged(page, world);
  await benchChanged(page, world, window);
  await page.close();
}

/** Gives the request that reads the window. */
async function benchUnchanged(page: Page, { control }: World): Promise<LoggedRequest> {
  const requests: number[] = [];
  const times: number[] = [];
  let conditional = 0;
  let writes = 0;
  let window: LoggedRequest | undefined;
  for (let run = 0; run < RUNS; run++) {
    control.clearLog();
    times.push(await syncMs(page));
    // Preflights and signing in are not asked of the calendar.
    const log = control.log().filter(({ call }) => call !== undefined);
    requests.push(log.length);
    conditional += log.filter(({ ifNoneMatch, status }) => ifNoneMatch && status === 304).length;
    writes += log.filter(({ method }) => method !== 'GET').length;
    window = log.at(-1);
  }
  const most = at(ascending(requests), 1);
  print(
    'pull, nothing changed',
    `at most ${most} request a read, ${conditional} of ${RUNS} reads answered 304, ${writes} writes to Google`,
    '1 conditional request, no write',
  );
  report('   the command’s time, network and all', ascending(times), 'none');
  if (!window) throw new Error('The calendar was not read.');
  return window;
}

async function benchChanged(page: Page, { control, email }: World, window: LoggedRequest): Promise<void> {
  const span = { startMs: timeOf(window, 'timeMin'), endMs: timeOf(window, 'timeMax') };
  const missing = Math.max(0, EVENTS - control.events(email, email, span).length);
  const stepMs = (span.endMs - span.startMs) / (missing + 1);
  const ids = Array.from({ length: missing }, (_, index) => {
    const startMs = Math.round(span.startMs + stepMs * index);
    return control.insertAsOther(email, {
      summary: 'Sync',
      start: { dateTime: new Date(startMs).toISOString() },
      end: { dateTime: new Date(startMs + 1_800_000).toISOString() },
    }).id;
  });
  await syncMs(page);
  const address = new URL(`https://${window.host}${window.path}`);
  for (const [name, value] of Object.entries(window.query)) address.searchParams.set(name, String(value));
  const { accessToken } = control.mintToken({ email });
  const stored: number[] = [];
  const network: number[] = [];
  const unchanged: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    for (const id of ids) control.changeAsOther(email, id!, { summary: `Sync ${run}` });
    stored.push(await syncMs(page));
    unchanged.push(await syncMs(page));
    network.push(await fetchMs(page, address.href, accessToken));
  }
  const count = control.events(email, email, span).length;
  const [whole, wire, rest] = [stored, network, unchanged].map(medianOf) as [number, number, number];
  print(
    `pull, ${count} events, ${ids.length} of them changed`,
    `${(whole - wire - rest).toFixed(0)} ms: ${whole.toFixed(0)} − ${wire.toFixed(0)} of network − ${rest.toFixed(0)} that an unchanged read takes`,
    'stored in less than 200 ms',
  );
}

function timeOf({ query }: LoggedRequest, name: string): number {
  return Date.parse(String(query[name]));
}

/** The worker is awake: its start is measured elsewhere. */
async function syncMs(page: Page): Promise<number> {
  await command(page, 'redirectUrl', {});
  const startMs = performance.now();
  await command(page, 'sync', {});
  return performance.now() - startMs;
}

/** The same list asked for by nobody but the browser: Google's time and the wire's. */
function fetchMs(page: Page, address: string, accessToken: string): Promise<number> {
  return page.evaluate(
    async (url, token) => {
      const startMs = performance.now();
      const answer = await fetch(url, {
        headers: { authorization: `Bearer ${token}` },
        cache: 'no-store',
      });
      await answer.json();
      return performance.now() - startMs;
    },
    address,
    accessToken,
  );
}
