import type { Clock } from '../clock.ts';
import { done, failed } from '../problems.ts';
import type { Outcome } from '../problems.ts';
import type { AuthProvider, AuthRequest, Grant } from './auth-provider.ts';
import type { TokenSource } from './calendar-client.ts';

/** Where the grant lives: memory that dies with the browser, never a disk. */
export interface GrantStore {
  read(): Promise<Grant | undefined>;
  write(grant: Grant | undefined): Promise<void>;
}

export interface TokenSourceDeps {
  readonly grants: GrantStore;
  readonly auth: Pick<AuthProvider, 'renew'>;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** Whose token is wanted right now; nothing when nobody is connected. */
  readonly request: () => Promise<AuthRequest | undefined>;
}

/** A token is not used in its last minute: it must outlive the request. */
const MARGIN_MS = 60_000;

/** After Google wanted the user, or refused a token it had just renewed, it is left alone for a while. */
const PAUSE_MS = 3 * 60_000;

/**
 * Gives the stored token while it is valid, else asks for one silently: one renewal at a time, never a window. What
 * needs the user is `sign-in-needed`.
 */
export function createTokenSource({ grants, auth, clock, request }: TokenSourceDeps): TokenSource {
  let renewal: Promise<Outcome<string>> | undefined;
  let renewed: { readonly token: string; readonly atMs: number } | undefined;
  let pausedUntilMs = -Infinity;

  async function renew(): Promise<Outcome<string>> {
    const wanted = await request();
    if (!wanted) return failed({ code: 'not-connected' });
    const before = await grants.read();
    const outcome = await auth.renew(wanted);
    if (!outcome.ok) {
      if (outcome.problem.code === 'sign-in-needed') pausedUntilMs = clock.nowMs() + PAUSE_MS;
      return outcome;
    }
    // Disconnected, or connected as somebody else, while Google was being asked: this token is nobody's.
    const still = await request();
    if (still?.clientId !== wanted.clientId || still.loginHint !== wanted.loginHint)
      return failed({ code: 'not-connected' });
    // The user signed in while we were asking: what they chose is the newer word.
    const meanwhile = await grants.read();
    if (meanwhile && meanwhile.accessToken !== before?.accessToken) return done(meanwhile.accessToken);
    await grants.write(outcome.value);
    renewed = { token: outcome.value.accessToken, atMs: clock.nowMs() };
    return done(outcome.value.accessToken);
  }

  async function current(): Promise<Outcome<string>> {
    const grant = await grants.read();
    if (grant && grant.expiresMs - clock.nowMs() > MARGIN_MS) return done(grant.accessToken);
    if (clock.nowMs() < pausedUntilMs) return failed({ code: 'sign-in-needed' });
    renewal ??= renew().finally(() => {
      renewal = undefined;
    });
    return renewal;
  }

  return {
    async token(signal) {
      if (signal?.aborted) return failed({ code: 'stopped' });
      try {
        return await current();
      } catch {
        return failed({ code: 'storage-failing' });
      }
    },
    async invalidate(token) {
      if (renewed?.token === token && clock.nowMs() - renewed.atMs < PAUSE_MS)
        pausedUntilMs = clock.nowMs() + PAUSE_MS;
      try {
        const grant = await grants.read();
        if (grant?.accessToken === token) await grants.write(undefined);
      } catch {
        // The next 401 tries again.
      }
    },
  };
}
