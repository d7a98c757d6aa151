import type { IncomingMessage, ServerResponse } from 'node:http';

export type Handle = (request: Request) => Promise<Response>;

export interface NodeListenerOptions {
  /** `https://host` the request was meant for. */
  readonly origin: (request: IncomingMessage) => string;
}

/** Serves a `handle` by a Node HTTP or HTTPS server. When it rejects, the connection is cut without an answer. */
export function nodeListener(
  handle: Handle,
  { origin }: NodeListenerOptions,
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    respond(handle, incoming, outgoing, origin(incoming)).catch(() => outgoing.destroy());
  };
}

async function respond(
  handle: Handle,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
): Promise<void> {
  const response = await handle(await toRequest(incoming, origin));
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  outgoing.end(response.body === null ? undefined : Buffer.from(await response.arrayBuffer()));
}

/** A request as the Web knows it, of one that Node received. */
export async function toRequest(incoming: IncomingMessage, origin: string): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined || name.startsWith(':')) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  const method = incoming.method ?? 'GET';
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
  return new Request(new URL(incoming.url ?? '/', origin), { method, headers, body });
}
