import { shortScope } from './scopes.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

const STYLE =
  'body{font:16px/1.5 Roboto,system-ui,sans-serif;background:#f0f4f9;color:#1f1f1f;margin:0;display:grid;min-height:100vh;' +
  'place-items:center}main{background:#fff;border-radius:28px;padding:36px;max-width:30rem;box-sizing:border-box;width:100%}' +
  'h1{font-size:1.75rem;font-weight:400;line-height:1.25;margin:0 0 .5rem}p{margin:.5rem 0}li{margin:.5rem 0}' +
  'form{display:block}.row{display:flex;gap:.75rem;justify-content:flex-end;margin-top:2rem}small{color:#5f6368}' +
  'button{font:inherit;font-weight:500;border:1px solid #747775;border-radius:20px;padding:.5rem 1.5rem;background:#fff;' +
  'color:#0b57d0;cursor:pointer}#allow{background:#0b57d0;color:#fff;border-color:#0b57d0}.account{display:block;' +
  'width:100%;text-align:left;margin:.5rem 0}';

function htmlPage(title: string, body: string, status = 200): Response {
  const text =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
    `<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
  return new Response(text, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** What Google's page says a scope allows. */
const MEANING: Readonly<Record<string, string>> = {
  calendar: 'See, edit, share, and permanently delete all the calendars you can access using Google Calendar',
  'calendar.readonly': 'See and download any calendar you can access using your Google Calendar',
  'calendar.events': 'View and edit events on all your calendars',
  'calendar.events.readonly': 'View events on all your calendars',
  'calendar.events.owned': 'See, create, change, and delete events on Google calendars you own',
  'calendar.calendarlist.readonly': 'See the list of Google calendars you’re subscribed to',
  'calendar.freebusy': 'View your availability in your calendars',
  'calendar.settings.readonly': 'View your Calendar settings',
};

export interface ConsentView {
  readonly app: string;
  readonly email: string;
  /** The authorise request's own query, carried through the form. */
  readonly query: string;
  readonly scopes: readonly string[];
  readonly boxes: boolean;
  readonly untick: readonly string[];
}

/** The page on which the user allows or denies: a plain form, with nothing to run. */
export function consentPage(view: ConsentView): Response {
  const rows = view.scopes.map((scope) => {
    const text = escapeHtml(MEANING[shortScope(scope)] ?? scope);
    const checked = view.untick.map(shortScope).includes(shortScope(scope)) ? '' : ' checked';
    const value = escapeHtml(scope);
    return view.boxes
      ? `<li><label><input type="checkbox" name="granted" value="${value}"${checked}> ${text}</label></li>`
      : `<li data-scope="${value}">${text}<input type="hidden" name="granted" value="${value}"></li>`;
  });
  return htmlPage(
    'Sign in - Google Accounts',
    `<h1><span id="app">${escapeHtml(view.app)}</span> wants access to your Google Account</h1>` +
      `<p id="account">${escapeHtml(view.email)}</p><form method="post" action="/o/oauth2/v2/auth/decision">` +
      `<p>This will allow <b>${escapeHtml(view.app)}</b> to:</p><ul>${rows.join('')}</ul>` +
      `<input type="hidden" name="query" value="${escapeHtml(view.query)}">` +
      `<input type="hidden" name="email" value="${escapeHtml(view.email)}">` +
      '<div class="row"><button id="deny" name="decision" value="deny">Cancel</button>' +
      '<button id="allow" name="decision" value="allow">Continue</button></div></form>',
  );
}

/** More than one account is signed in, and nobody said which is meant. */
export function chooserPage(
  app: string,
  emails: readonly string[],
  address: (email: string) => string,
): Response {
  const forms = emails.map(
    (email) =>
      `<a class="account" data-email="${escapeHtml(email)}" href="${escapeHtml(address(email))}">${escapeHtml(email)}</a>`,
  );
  return htmlPage(
    'Sign in - Google Accounts',
    `<h1>Choose an account</h1><p>to continue to <span id="app">${escapeHtml(app)}</span></p>${forms.join('')}`,
  );
}

/** Google goes on to the client by a script in a page, not by a status. */
export function scriptRedirect(address: string): Response {
  const literal = JSON.stringify(address).replaceAll('<', String.raw`\u003c`);
  return htmlPage('Loading', `<p>Redirecting…</p><script>location.replace(${literal})</script>`);
}

export function errorPage(status: number, error: string, message: string): Response {
  return htmlPage(
    `Error ${status}: ${error}`,
    `<h1>Access blocked: Authorization Error</h1><p>${escapeHtml(message)}</p><p id="error">Error ${status}: ${error}</p>`,
    status,
  );
}
