import type { Zone } from '../domain/civil.ts';
import { USER_ADDRESS, USER_ZONE } from './google-calendar.ts';

/** The address of the account the page belongs to, lower case; nothing where the page does not say or says no address. */
export function readAddress(page: Document): string | undefined {
  const text = page.querySelector(USER_ADDRESS)?.textContent?.trim().toLowerCase() ?? '';
  return /^[^\s@]{1,128}@[^\s@]{1,190}$/.test(text) ? text : undefined;
}

/** The zone the page shows its days in, if it names one the browser knows. */
export function readZone(page: Document): Zone | undefined {
  const text = page.querySelector(USER_ZONE)?.textContent?.trim() ?? '';
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{1,60}$/.test(text)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone && text;
  } catch {
    return undefined;
  }
}
