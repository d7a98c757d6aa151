import type { WebAuthDeps } from '../../lib/google/web-auth.ts';

const REDIRECTS = {
  chromium: 'https://abcdefghijklmnop.chromiumapp.org/',
  firefox: 'https://0e4434ba1f2d3c4b5a69788796a5b4c3d2e1f001.extensions.allizom.org/',
};

/**
 * `identity` as the two browsers do it, as far as it matters here: both follow redirects; a script only runs in a
 * window, or in Chromium when it is told not to give up on the first page.
 */
export function toyBrowser(
  kind: 'chromium' | 'firefox',
  fetch: (request: Request) => Promise<Response>,
): WebAuthDeps['identity'] & { readonly flows: ('window' | 'silent')[] } {
  const flows: ('window' | 'silent')[] = [];
  return {
    flows,
    getRedirectURL: () => REDIRECTS[kind],
    async launchWebAuthFlow({ url, interactive, abortOnLoadForNonInteractive }) {
      flows.push(interactive ? 'window' : 'silent');
      const runsScripts = interactive || (kind === 'chromium' && abortOnLoadForNonInteractive === false);
      const home = new URL(url).searchParams.get('redirect_uri') ?? '';
      for (let address = url; ;) {
        if (address.startsWith(home)) return address;
        const page = await load(address, kind, fetch);
        const next = page.headers.get('location') ?? (runsScripts ? scripted(await page.text()) : undefined);
        if (next === undefined) throw new Error(stuck(kind, interactive));
        address = next;
      }
    },
  };
}

async function load(
  address: string,
  kind: 'chromium' | 'firefox',
  fetch: (request: Request) => Promise<Response>,
): Promise<Response> {
  const unreachable = kind === 'chromium' ? 'Authorization page could not be loaded.' : 'Invalid request';
  const page = await fetch(new Request(address)).catch(() => {
    throw new Error(unreachable);
  });
  if (kind === 'chromium' && page.status >= 400) throw new Error(unreachable);
  return page;
}

function scripted(page: string): string | undefined {
  const literal = /location\.replace\((".*?")\)/.exec(page)?.[1];
  return literal === undefined ? undefined : (JSON.parse(literal) as string);
}

/** Nobody sits in front of this browser: a page that waits for a click is closed. */
function stuck(kind: 'chromium' | 'firefox', interactive: boolean): string {
  if (interactive)
    return kind === 'chromium' ? 'The user did not approve access.' : 'User cancelled or denied access.';
  return kind === 'chromium' ? 'User interaction required.' : 'Requires user interaction';
}
