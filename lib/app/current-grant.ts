import type { GrantStore } from '../google/token-source.ts';
import type { History } from '../history/history.ts';
import type { Grants } from './deps.ts';

/** The current account's permission: what was granted for another one is not there. */
export function currentGrant(grants: Grants, history: History): GrantStore {
  return {
    async read() {
      const account = await history.currentAccount();
      return account && grants.read(account.id);
    },
    async write(grant) {
      const account = await history.currentAccount();
      if (grant && account) await grants.write(grant, account.id);
      else await grants.drop();
    },
  };
}
