import {
  CONFIRMED_ENOUGH,
  DOING_ENOUGH,
  DOING_TOO_LITTLE,
  LEAST_PRESENT_DAYS,
  MEETINGS_TOO_MANY,
} from './thresholds.ts';
import type { Balance, Verdict } from './week-view.ts';

/** What a verdict is made of. */
export interface VerdictInput {
  readonly balance: Balance;
  readonly targetMinutes: number;
  readonly presentDays: number;
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

function reasonForNone({ nothingAsked, presentDays, targetMinutes }: VerdictInput): Verdict['noneBecause'] {
  if (nothingAsked) return 'no-target';
  if (presentDays < LEAST_PRESENT_DAYS) return 'away';
  return targetMinutes > 0 ? undefined : 'no-target';
}
