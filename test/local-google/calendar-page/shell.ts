import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CalendarPageData, PageConfig } from './page-data.ts';
import type { PageVariant } from './variant.ts';

/** The page as the server sends it: head, user block, and one script that draws the rest. */
export async function shell(index: number, data: CalendarPageData, variant: PageVariant): Promise<Response> {
  const account = data.accounts[index];
  if (!account) return new Response('No such account', { status: 404 });
  const nonce = randomBytes(12).toString('base64');
  const { sheet, classes } = await freshClasses();
  const nowMs = data.nowMs?.() ?? Date.now();
  const config: PageConfig = { accountIndex: index, account, switches: variant, classes, nowMs };
  const dark = variant.includes('dark');
  const locale = account.locale ?? 'en';
  const offsetMs =
    Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(account.timeZone).offsetNanoseconds /
    1e6;
  const user = variant.includes('no-user')
    ? ''
    : `<div id="xUserInfo" hidden><div id="xUserEmail">${text(account.email)}</div>` +
      `<div id="xUserName">${text(account.name)}</div><div id="xTimezone">${text(account.timeZone)}</div>` +
      `<div id="xGmtOffset">${String(offsetMs)}</div><div id="xUserLocale">${text(locale)}</div></div>`;
  const direction = /^(ar|fa|he|ur)\b/.test(locale) ? ' dir="rtl"' : '';
  const body = [
    dark ? classes['dark'] : classes['light'],
    variant.includes('compact') ? classes['compact'] : '',
  ];
  const page = `<!doctype html>
<html lang="${text(locale)}"${direction}>
<head>
<meta charset="utf-8">
<title>Google Calendar</title>
<meta name="viewport" content="width=device-width">
<meta name="theme-color" content="${dark ? '#1B1B1B' : '#F8FAFD'}">
<link rel="icon" href="data:,">
<style nonce="${nonce}">${sheet}</style>
</head>
<body id="yDmH0d" class="${body.join(' ').trim()}">
${user}
<script type="application/json" id="page-config">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>
<script type="module" nonce="${nonce}" src="/calendar/_/client/main.ts"></script>
</body>
</html>`;
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy(nonce, variant.includes('nonce-style')),
    },
  });
}

function policy(nonce: string, styleByNonce: boolean): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    styleByNonce ? `style-src 'nonce-${nonce}'` : `style-src 'unsafe-inline'`,
    `connect-src 'self'`,
    `img-src 'self' data:`,
    `base-uri 'none'`,
    `frame-ancestors 'self'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join('; ');
}

/** Every class of the sheet gets a name without meaning, another at each load: no selector can rest on one. */
async function freshClasses(): Promise<{ sheet: string; classes: Record<string, string> }> {
  const source = await readFile(new URL('page.css', import.meta.url), 'utf8');
  const classes: Record<string, string> = {};
  const sheet = source.replaceAll(/\.c-([a-zA-Z0-9-]+)/g, (_, name: string) => {
    classes[name] ??= `k${randomBytes(3).toString('hex')}`;
    return `.${classes[name]}`;
  });
  return { sheet, classes };
}

function text(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
