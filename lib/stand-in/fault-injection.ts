import { errorResponse } from './calendar-api.ts';
import { catalogueError } from './error-catalogue.ts';
import type { Fault } from './fault.ts';

/** What `fetch` rejects with when the line goes dead. The HTTP server destroys the socket instead. */
export class ConnectionLost extends TypeError {
  constructor() {
    super('Failed to fetch');
    this.name = 'TypeError';
  }
}

export interface FaultInjection {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that hits this request, counted as a hit. */
  take(request: Request): Fault | undefined;
}

export function createFaultInjection(): FaultInjection {
  const armed: { fault: Fault; seen: number; hits: number }[] = [];
  return {
    add: (fault) => void armed.push({ fault, seen: 0, hits: 0 }),
    clear: () => void armed.splice(0),
    take(request) {
      const url = new URL(request.url);
      const address = url.host + url.pathname + url.search;
      for (const one of armed) {
        const { method, path, nth = 1, times = 1 } = one.fault;
        if (method !== undefined && method.toUpperCase() !== request.method) continue;
        if (path !== undefined && !address.includes(path)) continue;
        one.seen += 1;
        if (one.seen < nth || (times !== 'always' && one.hits >= times)) continue;
        one.hits += 1;
        return one.fault;
      }
      return undefined;
    },
  };
}

/** Lets the request run, or not, and spoils what comes of it. Rejects with `ConnectionLost` where the line goes dead. */
export async function spoil(fault: Fault, run: () => Promise<Response>): Promise<Response> {
  switch (fault.kind) {
    case 'error':
      return errorResponse(catalogueError(fault.reason, fault.status));
    case 'rate-limit': {
      const limited = errorResponse(catalogueError('rateLimitExceeded', 429));
      limited.headers.set('retry-after', String(fault.retryAfterSeconds));
      return limited;
    }
    case 'html-200':
      return html(200, '<!doctype html><title>Sign in to the network</title><p>Welcome to the hotel.');
    case 'html-503':
      return html(
        503,
        '<!doctype html><title>Error 503 (Service Unavailable)!!1</title><p>Try again in 30 seconds.',
      );
    case 'drop-before':
      throw new ConnectionLost();
    case 'drop-after':
      await run();
      throw new ConnectionLost();
    case 'truncated-json': {
      const whole = await run();
      const text = await whole.text();
      return new Response(text.slice(0, Math.ceil(text.length / 2)), {
        status: whole.status,
        headers: whole.headers,
      });
    }
    default:
      throw new Error(`unknown fault ${JSON.stringify(fault satisfies never)}`);
  }
}

function html(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/html; charset=UTF-8' } });
}
