import { fullScope } from './scopes.ts';

export interface TokenRecord {
  readonly email: string;
  readonly clientId: string;
  /** Full addresses. */
  readonly scopes: readonly string[];
  readonly expiresMs: number;
}

/** Who allowed which client what, and the tokens that came of it. */
export interface AccessTokens {
  /** 3599 seconds unless said otherwise. */
  mint(input: {
    email: string;
    clientId: string;
    scopes: readonly string[];
    expiresInSeconds?: number | undefined;
  }): {
    accessToken: string;
    expiresMs: number;
  };
  /** The living token, or nothing. */
  read(accessToken: string): TokenRecord | undefined;
  granted(email: string, clientId: string): readonly string[];
  grant(email: string, clientId: string, scopes: readonly string[]): void;
  /** Ends the permission behind the token, and every token that came of it. */
  revoke(accessToken: string): boolean;
  withdraw(email: string): void;
  invalidate(email?: string): void;
  clear(): void;
}

export const DIRECT_CLIENT = 'direct';

export function createAccessTokens(nowMs: () => number, random: () => number): AccessTokens {
  const tokens = new Map<string, TokenRecord>();
  const grants = new Map<string, readonly string[]>();
  const keyOf = (email: string, clientId: string): string => `${email} ${clientId}`;
  const drop = (which: (record: TokenRecord) => boolean): void => {
    for (const [token, record] of tokens) if (which(record)) tokens.delete(token);
  };
  const read = (accessToken: string): TokenRecord | undefined => {
    const record = tokens.get(accessToken);
    return record && record.expiresMs > nowMs() ? record : undefined;
  };
  return {
    mint({ email, clientId, scopes, expiresInSeconds = 3599 }) {
      const digits = Array.from({ length: 8 }, () => Math.floor(random() * 36 ** 5).toString(36));
      const accessToken = `ya29.${tokens.size}${digits.join('')}`;
      const expiresMs = nowMs() + expiresInSeconds * 1000;
      tokens.set(accessToken, { email, clientId, scopes: scopes.map(fullScope), expiresMs });
      return { accessToken, expiresMs };
    },
    read,
    granted: (email, clientId) => grants.get(keyOf(email, clientId)) ?? [],
    grant(email, clientId, scopes) {
      const known = grants.get(keyOf(email, clientId)) ?? [];
      grants.set(keyOf(email, clientId), [...new Set([...known, ...scopes.map(fullScope)])]);
    },
    revoke(accessToken) {
      const record = read(accessToken);
      if (!record) return false;
      grants.delete(keyOf(record.email, record.clientId));
      drop(({ email, clientId }) => email === record.email && clientId === record.clientId);
      return true;
    },
    withdraw(email) {
      for (const key of grants.keys()) if (key.startsWith(`${email} `)) grants.delete(key);
      drop((record) => record.email === email);
    },
    invalidate: (email) => drop((record) => email === undefined || record.email === email),
    clear() {
      tokens.clear();
      grants.clear();
    },
  };
}
