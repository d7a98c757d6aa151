import type { AccessTokens } from './access-tokens.ts';
import { json } from './calendar-api.ts';
import { hashOf } from './checksum.ts';
import { fullScope, shortScope } from './scopes.ts';

const EMAIL_SCOPES = new Set(['email', fullScope('userinfo.email')]);

/** `oauth2.googleapis.com`: revoke, tokeninfo, and a token endpoint that wants what a browser extension cannot keep. */
export async function tokenEndpoint(
  request: Request,
  tokens: AccessTokens,
  nowMs: number,
): Promise<Response> {
  const url = new URL(request.url);
  const form = request.method === 'POST' ? new URLSearchParams(await request.text()) : url.searchParams;
  if (url.pathname === '/revoke' && request.method === 'POST') {
    const token = form.get('token') ?? url.searchParams.get('token') ?? '';
    return tokens.revoke(token)
      ? json({}, 200, 2)
      : refused(400, 'invalid_token', 'Token expired or revoked');
  }
  if (url.pathname === '/tokeninfo') return tokenInfo(form.get('access_token') ?? '', tokens, nowMs);
  if (url.pathname !== '/token') return refused(404, 'not_found', 'Not Found');
  if (!form.has('client_secret')) return refused(400, 'invalid_request', 'client_secret is missing.');
  return refused(400, 'unsupported_grant_type', `Invalid grant_type: ${form.get('grant_type') ?? ''}`);
}

function tokenInfo(accessToken: string, tokens: AccessTokens, nowMs: number): Response {
  const record = tokens.read(accessToken);
  if (!record) return refused(400, 'invalid_token', 'Invalid Value');
  const { clientId, email, scopes, expiresMs } = record;
  const named = scopes.some((scope) => EMAIL_SCOPES.has(scope));
  const body = {
    azp: clientId,
    aud: clientId,
    scope: scopes.join(' '),
    exp: String(Math.floor(expiresMs / 1000)),
    expires_in: String(Math.floor((expiresMs - nowMs) / 1000)),
    access_type: 'online',
    ...(named && { email, email_verified: 'true' }),
  };
  return json(body, 200, 2);
}

/** `userinfo`, in the form of version 2 or of OpenID. Needs a sign-in scope. */
export function userInfo(
  path: string,
  person: { email: string; name: string },
  scopes: readonly string[],
): Response {
  if (!scopes.some((scope) => /^(openid|email|profile|userinfo\..*)$/.test(shortScope(scope)))) {
    return json(
      {
        error: {
          code: 401,
          message: 'Request is missing required authentication credential.',
          status: 'UNAUTHENTICATED',
        },
      },
      401,
      2,
    );
  }
  const id = String(hashOf(person.email) + 1e17);
  const { email, name } = person;
  return json(
    path.includes('/v2/')
      ? { id, email, verified_email: true, name }
      : { sub: id, email, email_verified: true, name },
    200,
    2,
  );
}

function refused(status: number, error: string, error_description: string): Response {
  return json({ error, error_description }, status, 2);
}
