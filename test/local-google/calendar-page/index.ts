import { readFile } from 'node:fs/promises';
import { eidOf } from './eid.ts';
import type { CalendarPageData } from './page-data.ts';
import { shell } from './shell.ts';
import { stripTypes } from './strip-types.ts';
import { readVariant } from './variant.ts';
import type { PageVariant } from './variant.ts';

export type { CalendarPageData, PageAccount, PageEvent } from './page-data.ts';
export type { PageSwitch, PageVariant } from './variant.ts';

const APP = /^\/calendar\/u\/(\d+)\/r(\/.*)?$/;

/**
 * Answers a request to calendar.google.com: the application's page, its scripts and its events. `variant` wins over
 * the query's. Anything else under the address is another application or not there.
 */
export async function calendarPage(
  request: Request,
  data: CalendarPageData,
  variant?: PageVariant,
): Promise<Response> {
  const url = new URL(request.url);
  const { pathname } = url;
  if (pathname.startsWith('/calendar/_/client/')) return script(pathname.slice('/calendar/_/client/'.length));
  if (pathname === '/calendar/_/events') return events(url.searchParams, data);
  const app = APP.exec(pathname);
  if (app) return shell(Number(app[1]), data, variant ?? readVariant(url.searchParams.get('variant')));
  if (pathname === '/' || /^\/calendar\/?$/.test(pathname) || /^\/calendar\/r(\/|$)/.test(pathname)) {
    const rest = pathname.startsWith('/calendar/r') ? pathname.slice('/calendar/r'.length) : '';
    return new Response(null, { status: 302, headers: { location: `/calendar/u/0/r${rest}${url.search}` } });
  }
  if (/^\/calendar\/(u\/\d+\/)?(embed|appointments)/.test(pathname)) {
    return html('<!doctype html><title>Another application</title><h1>Book a time</h1>');
  }
  return new Response('Not found', { status: 404 });
}

async function script(name: string): Promise<Response> {
  if (!/^[a-z-]+\.ts$/.test(name)) return new Response('Not found', { status: 404 });
  try {
    const source = await readFile(new URL(`client/${name}`, import.meta.url), 'utf8');
    return new Response(stripTypes(source), {
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' },
    });
  } catch {
    return new Response('Not found', { status: 404 });
  }
}

async function events(query: URLSearchParams, data: CalendarPageData): Promise<Response> {
  const account = data.accounts[Number(query.get('u'))];
  if (!account) return new Response('No such account', { status: 404 });
  const found = await data.events(account.email, Number(query.get('start')), Number(query.get('end')));
  const chips = found.map((event) => ({ ...event, eid: eidOf(event, account.email) }));
  return Response.json(chips, { headers: { 'cache-control': 'no-store' } });
}

function html(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
