import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calendarPage } from '../local-google/calendar-page/index.ts';
import { stripTypes } from '../local-google/calendar-page/strip-types.ts';
import type { CalendarPageData } from '../local-google/calendar-page/index.ts';

export interface ServedPage {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const ROOT = new URL('../../', import.meta.url);

/**
 * The local calendar page over plain HTTP, with the strip's own sources running in it as one more script of the
 * page: under the page's content security policy and its Trusted Types.
 */
export async function servePage(data: CalendarPageData): Promise<ServedPage> {
  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const source = /^\/(?:lib|entrypoints|test)\/.+\.ts$/.exec(pathname)?.[0];
    if (source) {
      const text = await readFile(new URL(`.${source}`, ROOT), 'utf8');
      return new Response(stripTypes(text), { headers: { 'content-type': 'text/javascript' } });
    }
    const response = await calendarPage(request, data);
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
    return withProbe(response);
  };
  const server = createServer((incoming, outgoing) => {
    const request = new Request(`http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`);
    void reply(answer(request), outgoing);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

async function reply(coming: Promise<Response>, outgoing: ServerResponse): Promise<void> {
  try {
    const response = await coming;
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  } catch (error) {
    outgoing.writeHead(500);
    outgoing.end(String(error));
  }
}

async function withProbe(response: Response): Promise<Response> {
  const html = await response.text();
  const nonce = /nonce="([^"]+)" src=/.exec(html)?.[1] ?? '';
  const probe = `<script type="module" nonce="${nonce}" src="/test/page/probe.ts"></script></body>`;
  return new Response(html.replace('</body>', probe), { headers: response.headers });
}
