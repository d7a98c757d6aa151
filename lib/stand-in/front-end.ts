import { ApiError } from './api-error.ts';

type FrontEndStatus = 'UNAUTHENTICATED' | 'PERMISSION_DENIED';

/** An error of the front end all Google APIs share, which words and indents in its own way. */
function frontEnd(
  code: number,
  status: FrontEndStatus,
  message: string,
  item: object,
  details?: unknown,
): ApiError {
  const extra = details === undefined ? {} : { details };
  const challenge = code === 401 ? { 'www-authenticate': 'Bearer realm="https://accounts.google.com/"' } : {};
  const body = { error: { code, message, errors: [item], status, ...extra } };
  return new ApiError(code, message, body, { indent: 2, headers: challenge });
}

const ADVICE =
  'Expected OAuth 2 access token, login cookie or other valid authentication credential. ' +
  'See https://developers.google.com/identity/sign-in/web/devconsole-project.';

export function unauthenticated(why: 'missing' | 'refused'): ApiError {
  const missing = why === 'missing';
  return frontEnd(
    401,
    'UNAUTHENTICATED',
    missing
      ? `Request is missing required authentication credential. ${ADVICE}`
      : `Request had invalid authentication credentials. ${ADVICE}`,
    {
      message: missing ? 'Login Required.' : 'Invalid Credentials',
      domain: 'global',
      reason: missing ? 'required' : 'authError',
      location: 'Authorization',
      locationType: 'header',
    },
  );
}

export function scopeMissing(call: string): ApiError {
  return frontEnd(
    403,
    'PERMISSION_DENIED',
    'Request had insufficient authentication scopes.',
    { message: 'Insufficient Permission', domain: 'global', reason: 'insufficientPermissions' },
    [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
        domain: 'googleapis.com',
        metadata: { service: 'calendar-json.googleapis.com', method: call },
      },
    ],
  );
}

/** What stands where no call of the API does. */
export function notThere(url: URL): Response {
  const text = `<!DOCTYPE html><title>Error 404 (Not Found)!!1</title><p>The requested URL <code>${encodeURI(url.pathname)}</code> was not found on this server.`;
  return new Response(text, { status: 404, headers: { 'content-type': 'text/html; charset=UTF-8' } });
}
