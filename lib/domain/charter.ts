import type { MinuteRange, Weekday } from './civil.ts';
import type { Level } from './practice.ts';

/** One practice as colleagues should know it: its real standing times. */
export interface CharterPractice extends Pick<MinuteRange, 'startMinute' | 'endMinute'> {
  readonly practiceId: string;
  readonly practiceName: string;
  readonly days: readonly Weekday[];
  readonly level: Level;
  readonly withPeople: boolean;
}

/** What makes the protected time known: built from the blocks that stand, never from wishes. */
export interface Charter {
  readonly practices: readonly CharterPractice[];
  /** Minutes a week that stand. */
  readonly weekMinutes: number;
  /** In the user's words; empty where they said nothing. */
  readonly emergency: string;
  /** The same as long as the text is the same: tells whether a copy is out of date. */
  readonly mark: string;
}
