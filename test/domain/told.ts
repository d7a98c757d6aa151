import { classify } from '../../lib/domain/classify.ts';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import type { Settings } from '../../lib/domain/facts.ts';
import { ACCOUNT, settings } from './making.ts';

export function read(one: CalendarEvent, change: Partial<Settings> = {}) {
  return classify(one, { account: ACCOUNT, settings: settings(change) });
}

/** `class/practice (reason)`, such as `doing/code (rule)`. */
export function told(one: CalendarEvent, change: Partial<Settings> = {}): string {
  const { class: kind, practiceId, reason } = read(one, change);
  return `${kind}${practiceId === undefined ? '' : `/${practiceId}`} (${reason.code})`;
}

export type Row = [string, CalendarEvent, string, Partial<Settings>?];
