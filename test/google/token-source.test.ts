import { describe, expect, it } from 'vitest';
import type { AuthRequest, Grant } from '../../lib/google/auth-provider.ts';
import { createTokenSource } from '../../lib/google/token-source.ts';
import { done, failed, type Outcome } from '../../lib/problems.ts';

const START_MS = Date.parse('2026-11-22T12:00:00Z');
const MINUTE_MS = 60_000;
const ADA: AuthRequest = { clientId: 'client', scopes: ['scope'], loginHint: 'ada@example.com' };

const grant = (accessToken: string, expiresMs = START_MS + 60 * MINUTE_MS): Grant => ({
  accessToken,
  expiresMs,
  scopes: ['calendar.events.owned'],
});
const signIn = failed({ code: 'sign-in-needed' });

function setUp(stored: Grant | undefined, ...renewals: Outcome<Grant>[]) {
  const world = {
    stored,
    nowMs: START_MS,
    renewed: 0,
    request: ADA as AuthRequest | undefined,
    whileRenewing: () => {},
  };
  const source = createTokenSource({
    clock: { nowMs: () => world.nowMs },
    request: async () => world.request,
    grants: {
      read: async () => world.stored,
      write: async (next) => {
        world.stored = next;
      },
    },
    auth: {
      renew: async () => {
        world.renewed += 1;
        world.whileRenewing();
        return renewals.shift() ?? failed({ code: 'unexpected', detail: 'unscripted renewal' });
      },
    },
  });
  return { world, source };
}

describe('the token for Google', () => {
  it('is the stored one while it is valid for more than a minute', async () => {
    const { source, world } = setUp(grant('old'));
    world.nowMs = START_MS + 59 * MINUTE_MS - 1;
    expect(await source.token()).toEqual(done('old'));
    expect(world.renewed).toBe(0);
  });

  it('is renewed silently in its last minute, and stored', async () => {
    const { source, world } = setUp(grant('old'), done(grant('new', START_MS + 120 * MINUTE_MS)));
    world.nowMs = START_MS + 59 * MINUTE_MS;
    expect(await source.token()).toEqual(done('new'));
    expect(world.stored?.accessToken).toBe('new');
    expect(await source.token()).toEqual(done('new'));
    expect(world.renewed).toBe(1);
  });

  it('is renewed once however many ask at the same time', async () => {
    const { source, world } = setUp(undefined, done(grant('new')));
    const tokens = await Promise.all([source.token(), source.token(), source.token()]);
    expect(tokens).toEqual([done('new'), done('new'), done('new')]);
    expect(world.renewed).toBe(1);
  });

  it('is not asked for again for three minutes after Google wanted the user', async () => {
    const { source, world } = setUp(undefined, signIn, done(grant('new')));
    expect(await source.token()).toEqual(signIn);
    world.nowMs += 3 * MINUTE_MS - 1;
    expect(await source.token()).toEqual(signIn);
    expect(world.renewed).toBe(1);
    world.nowMs += 1;
    expect(await source.token()).toEqual(done('new'));
  });

  it('is there at once when the user has signed in during that pause', async () => {
    const { source, world } = setUp(undefined, signIn);
    await source.token();
    world.stored = grant('from a click');
    expect(await source.token()).toEqual(done('from a click'));
  });

  it('is asked for again right away after a network failure', async () => {
    const { source } = setUp(undefined, failed({ code: 'offline' }), done(grant('new')));
    expect(await source.token()).toEqual(failed({ code: 'offline' }));
    expect(await source.token()).toEqual(done('new'));
  });

  it('is nothing while nobody is connected, and nothing once the caller has stopped', async () => {
    const { source, world } = setUp(undefined);
    world.request = undefined;
    expect(await source.token()).toEqual(failed({ code: 'not-connected' }));
    expect(await source.token(AbortSignal.abort())).toEqual(failed({ code: 'stopped' }));
    expect(world.renewed).toBe(0);
  });

  it('is thrown away when the user disconnects, or becomes somebody else, while it is renewed', async () => {
    for (const next of [undefined, { ...ADA, loginHint: 'grace@example.com' }]) {
      const { source, world } = setUp(undefined, done(grant('stale')));
      world.whileRenewing = () => {
        world.request = next;
      };
      expect(await source.token()).toEqual(failed({ code: 'not-connected' }));
      expect(world.stored).toBeUndefined();
    }
  });

  it('is the user’s own fresh one when they sign in while it is renewed', async () => {
    const { source, world } = setUp(undefined, done(grant('silent')));
    world.whileRenewing = () => {
      world.stored = grant('from a click');
    };
    expect(await source.token()).toEqual(done('from a click'));
    expect(world.stored?.accessToken).toBe('from a click');
  });

  it('is a problem, not an exception, when the store fails', async () => {
    const { source, world } = setUp(undefined);
    Object.defineProperty(world, 'stored', {
      get: () => {
        throw new Error('disk');
      },
    });
    expect(await source.token()).toEqual(failed({ code: 'storage-failing' }));
    await expect(source.invalidate('old')).resolves.toBeUndefined();
  });
});

describe('a token that Google refused', () => {
  it('is forgotten, and a new one asked for', async () => {
    const { source } = setUp(grant('old'), done(grant('new')));
    await source.invalidate('old');
    expect(await source.token()).toEqual(done('new'));
  });

  it('does not take a newer one with it', async () => {
    const { source, world } = setUp(grant('new'));
    await source.invalidate('old');
    expect(world.stored?.accessToken).toBe('new');
  });

  it('right after its renewal means a pause: no storm of renewals', async () => {
    const { source, world } = setUp(undefined, done(grant('refused at once')), done(grant('new')));
    await source.token();
    await source.invalidate('refused at once');
    expect(await source.token()).toEqual(signIn);
    expect(world.renewed).toBe(1);
    world.nowMs += 3 * MINUTE_MS;
    expect(await source.token()).toEqual(done('new'));
  });
});
