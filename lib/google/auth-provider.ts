import type { Outcome } from '../problems.ts';

export interface Grant {
  readonly accessToken: string;
  readonly expiresMs: number;
  /** Scopes really granted, without Google's prefix. */
  readonly scopes: readonly string[];
}

export interface AuthRequest {
  readonly clientId: string;
  /** Full scope addresses. */
  readonly scopes: readonly string[];
  /** The account, once it is known. */
  readonly loginHint?: string;
}

/** The one seam to Google's sign-in. Implicit flow today; a code flow could stand here tomorrow. */
export interface AuthProvider {
  /** Opens Google's window. Only ever after a click. */
  connect(request: AuthRequest): Promise<Outcome<Grant>>;
  /** Asks without a window; `sign-in-needed` when Google wants the user. */
  renew(request: AuthRequest): Promise<Outcome<Grant>>;
  /** Gives the permission back. */
  revoke(accessToken: string): Promise<Outcome<void>>;
  /** The address to be registered with the client id. */
  redirectUrl(): string;
}
