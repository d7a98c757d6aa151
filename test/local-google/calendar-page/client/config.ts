import type { PageConfig } from '../page-data.ts';
import type { PageSwitch } from '../variant.ts';

export const config = JSON.parse(document.getElementById('page-config')?.textContent ?? '{}') as PageConfig;

export const locale = config.account.locale ?? 'en';
export const zone = config.account.timeZone;
export const weekStart = config.account.weekStart ?? 0;

export function has(one: PageSwitch): boolean {
  return config.switches.includes(one);
}

const startedMs = performance.now();

/** The local Google's clock. */
export function nowMs(): number {
  return Math.floor(config.nowMs + performance.now() - startedMs);
}

export function today(): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(nowMs()).toZonedDateTimeISO(zone).toPlainDate();
}
