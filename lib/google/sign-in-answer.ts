import { done, failed } from '../problems.ts';
import type { Outcome, Problem } from '../problems.ts';
import type { Grant } from './auth-provider.ts';
import { SCOPE_PREFIX } from './scopes.ts';

export interface SignInAnswerInput {
  /** The address Google sent the browser to. */
  readonly answerUrl: string;
  readonly redirectUrl: string;
  readonly state: string;
  /** Full addresses; the first one is the one nothing works without. */
  readonly scopes: readonly string[];
  readonly silent: boolean;
  readonly nowMs: number;
}

/** Google's tokens live an hour; one that says nothing, or something absurd, is taken to do so too. */
const USUAL_LIFE_S = 3600;
const LONGEST_LIFE_S = 24 * 3600;

/** Reads what Google put into the redirect. Nothing of the address ever gets into a problem. */
export function readSignInAnswer(input: SignInAnswerInput): Outcome<Grant> {
  const { answerUrl, redirectUrl, state, scopes, silent, nowMs } = input;
  if (!answerUrl.startsWith(redirectUrl)) return failed(strange('from elsewhere'));
  const url = URL.parse(answerUrl);
  if (!url) return failed(strange('unreadable'));
  const answer = new URLSearchParams(url.hash.slice(1));
  const error = answer.get('error') ?? url.searchParams.get('error');
  const answeredState = answer.get('state') ?? url.searchParams.get('state');
  // An error gives nothing away and may lack the state; a token with a state that is not ours is not our token.
  if (answeredState !== state && !(error !== null && answeredState === null))
    return failed(strange('to another question'));
  if (error !== null) return failed(problemOfError(error, silent));
  const accessToken = answer.get('access_token');
  if (accessToken === null || !/^[\x21-\x7e]{1,4096}$/.test(accessToken))
    return failed(strange('without a token'));
  if ((answer.get('token_type') ?? 'Bearer').toLowerCase() !== 'bearer')
    return failed(strange('with an unknown kind of token'));
  // Without a list the grant is exactly what was asked for (RFC 6749 §5.1).
  const granted = answer.get('scope')?.split(' ').filter(Boolean) ?? scopes;
  if (scopes[0] !== undefined && !granted.includes(scopes[0])) return failed({ code: 'scope-missing' });
  const lifeS = Number(answer.get('expires_in'));
  const validS = Number.isFinite(lifeS) && lifeS > 0 ? Math.min(lifeS, LONGEST_LIFE_S) : USUAL_LIFE_S;
  return done({
    accessToken,
    expiresMs: nowMs + validS * 1000,
    scopes: granted.map((scope) =>
      scope.startsWith(SCOPE_PREFIX) ? scope.slice(SCOPE_PREFIX.length) : scope,
    ),
  });
}

/** Codes: RFC 6749 §4.2.2.1, OpenID Connect Core §3.1.2.6, and Google's own. */
function problemOfError(error: string, silent: boolean): Problem {
  switch (error) {
    case 'access_denied':
      return { code: silent ? 'sign-in-needed' : 'consent-denied' };
    case 'interaction_required':
    case 'login_required':
    case 'consent_required':
    case 'account_selection_required':
    case 'immediate_failed':
      return { code: 'sign-in-needed' };
    case 'invalid_client':
    case 'deleted_client':
    case 'unauthorized_client':
    case 'invalid_request':
    case 'invalid_scope':
    case 'redirect_uri_mismatch':
    case 'unsupported_response_type':
    case 'disallowed_useragent':
    case 'org_internal':
      return { code: 'client-id-refused' };
    case 'server_error':
    case 'temporarily_unavailable':
      return { code: 'google-failing', status: 503 };
    case 'admin_policy_enforced':
      return { code: 'refused', status: 403, reason: error };
    default:
      return strange('with an unknown error');
  }
}

function strange(what: string): Problem {
  return { code: 'unexpected', detail: `a sign-in answer ${what}` };
}
