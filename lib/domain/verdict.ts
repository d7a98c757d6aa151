import {
  CONFIRMED_ENOUGH,
  DOING_ENOUGH,
  DOING_TOO_LITTLE,
  LEAST_PRESENT_DAYS,
  MEETINGS_TOO_MANY,
} from './thresholds.ts';
import type { Balance, NoVerdictBecause, Verdict } from './week-view.ts';

/** What a verdict is made of. */
export interface VerdictInput {
  readonly balance: Balance;
  readonly targetMinutes: number;
  readonly presentDays: number;
  /** Present or away. */
  readonly workingDays: number;
  /** All events of the week are given; else what looks empty may not be. */
  readonly read: boolean;
  /** Something that takes time is in the calendar. */
  readonly anyEvent: boolean;
  /** No practice asks for anything, away or not. */
  readonly nothingAsked: boolean;
  /** Of our blocks still ahead. */
  readonly contestedMinutes: number;
  /** The whole week is behind us. */
  readonly over: boolean;
}

/** Whether a week holds enough of the work itself. */
export function verdictOf(input: VerdictInput): Verdict {
  const { balance, targetMinutes, over } = input;
  const soFarMinutes = balance.doingConfirmedMinutes + balance.doingUnconfirmedMinutes;
  const doingMinutes = soFarMinutes + balance.doingAheadMinutes;
  const availableMinutes = balance.workingMinutes - balance.awayMinutes;
  const numbers = {
    doingMinutes,
    soFarMinutes,
    targetMinutes,
    meetingInsideMinutes: balance.meetingInsideMinutes,
    availableMinutes,
    contestedMinutes: input.contestedMinutes,
  };
  const noneBecause = reasonForNone(input);
  if (noneBecause) return { kind: 'none', noneBecause, ...numbers, notConfirmed: false };
  const crowded = balance.meetingInsideMinutes > MEETINGS_TOO_MANY * availableMinutes;
  if (doingMinutes < DOING_TOO_LITTLE * targetMinutes && crowded) {
    return { kind: 'red', ...numbers, notConfirmed: false };
  }
  if (doingMinutes < DOING_ENOUGH * targetMinutes) return { kind: 'amber', ...numbers, notConfirmed: false };
  const notConfirmed = over && balance.doingConfirmedMinutes < CONFIRMED_ENOUGH * doingMinutes;
  return { kind: notConfirmed ? 'amber' : 'green', ...numbers, notConfirmed };
}

function reasonForNone(input: VerdictInput): NoVerdictBecause | undefined {
  if (!input.read) return 'not-read';
  if (input.nothingAsked) return 'no-target';
  if (input.workingDays < LEAST_PRESENT_DAYS) return 'few-days';
  if (input.presentDays < LEAST_PRESENT_DAYS) return 'away';
  if (input.over && !input.anyEvent) return 'nothing-known';
  return input.targetMinutes > 0 ? undefined : 'no-target';
}
