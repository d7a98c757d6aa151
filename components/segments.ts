import type { Balance } from '../lib/domain/week-view.ts';

/** How a stretch of a bar is drawn; the order of classes is the same everywhere. */
export type Drawing = 'doing' | 'hatched' | 'unanswered' | 'meeting' | 'solo' | 'away' | 'free';

export interface Segment {
  readonly drawing: Drawing;
  readonly minutes: number;
}

/** A balance as the stretches of its bar, empty ones left out. */
export function segmentsOf(balance: Balance): Segment[] {
  const all: Segment[] = [
    { drawing: 'doing', minutes: balance.doingConfirmedMinutes },
    { drawing: 'hatched', minutes: balance.doingUnconfirmedMinutes + balance.doingAheadMinutes },
    { drawing: 'unanswered', minutes: balance.doingUnansweredMinutes },
    { drawing: 'meeting', minutes: balance.meetingMinutes },
    { drawing: 'solo', minutes: balance.soloMinutes },
    { drawing: 'away', minutes: balance.awayMinutes },
    { drawing: 'free', minutes: balance.freeMinutes },
  ];
  return all.filter(({ minutes }) => minutes > 0);
}

/** Hands-on minutes as a day's label says them: what was, what may have been, and what is to come. */
export function doingMinutes(balance: Balance): number {
  return balance.doingConfirmedMinutes + balance.doingUnconfirmedMinutes + balance.doingAheadMinutes;
}

/** The longest of several bars: what all of them are drawn against. */
export function scaleOf(balances: readonly Balance[]): number {
  const lengths = balances.map((b) => segmentsOf(b).reduce((sum, { minutes }) => sum + minutes, 0));
  return Math.max(60, ...lengths);
}

/** A length as CSS, of a whole. */
export function share(minutes: number, of: number): string {
  return of <= 0 ? '0%' : `${((Math.min(minutes, of) / of) * 100).toFixed(2)}%`;
}
