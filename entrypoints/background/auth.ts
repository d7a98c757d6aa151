import { browser } from 'wxt/browser';
import type { Grants } from '../../lib/app/deps.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AuthProvider, Grant } from '../../lib/google/auth-provider.ts';
import { createWebAuth } from '../../lib/google/web-auth.ts';

const GRANT_KEY = 'grant';

interface KeptGrant {
  readonly accountId: string;
  readonly grant: Grant;
}

/** The token lives in memory only, and goes with the browser. */
export function createGrants(): Grants {
  return {
    async read(accountId) {
      const kept = (await browser.storage.session.get(GRANT_KEY))[GRANT_KEY] as KeptGrant | undefined;
      return kept?.accountId === accountId ? kept.grant : undefined;
    },
    write: (grant, accountId) =>
      browser.storage.session.set({ [GRANT_KEY]: { accountId, grant } satisfies KeptGrant }),
    drop: () => browser.storage.session.remove(GRANT_KEY),
  };
}

export function createAuth(clock: Clock): AuthProvider {
  return createWebAuth({
    identity: {
      launchWebAuthFlow: (details) => browser.identity.launchWebAuthFlow(details),
      getRedirectURL: () => browser.identity.getRedirectURL(),
    },
    firefox: import.meta.env.FIREFOX,
    clock,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    fetch: (request) => fetch(request),
  });
}
