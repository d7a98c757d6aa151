import { apiError, NOT_FOUND } from './api-error.ts';
import type { Admit } from './calendar-api.ts';
import { scopeMissing, unauthenticated } from './front-end.ts';
import { mayCall, ownedOnly } from './scopes.ts';
import { access } from './world.ts';

/** On whose behalf a request comes. */
export interface Caller {
  readonly email: string;
  /** With or without Google's prefix. */
  readonly scopes: readonly string[];
}

/** Lets a caller in as far as its scopes reach; nobody without a token, or with one that is refused. */
export function admitted(caller: Caller | 'missing' | 'refused'): Admit {
  return (world, { call }, ids) => {
    if (typeof caller === 'string') throw unauthenticated(caller);
    const account = world.accounts.get(caller.email);
    if (!account) throw unauthenticated('refused');
    if (!mayCall(call, caller.scopes)) throw scopeMissing(`calendar.v3.${call}`);
    if (call.startsWith('Events.') && ownedOnly(call, caller.scopes)) {
      const { entry } = access(world, account, ids[0] ?? '');
      if (entry.accessRole !== 'owner') throw apiError(...NOT_FOUND);
    }
    return account;
  };
}
