import type { DateString } from '../domain/civil.ts';
import type { CheckIn, Exception, Release } from '../domain/facts.ts';
import type { Database } from './database.ts';
import type { AnswerRow } from './rows.ts';

/** What the user said, or did with a block, and the calendar does not tell. */
export function answersIn(db: Database) {
  return {
    checkIns: (account: string): Promise<CheckIn[]> => db.allUnder('checkIns', account),

    exceptions: (account: string): Promise<Exception[]> => db.allUnder('exceptions', account),
    keepException: (account: string, exception: Exception) => db.put('exceptions', { ...exception, account }),
    releases: (account: string): Promise<Release[]> => db.allUnder('releases', account),
    keepRelease: (account: string, release: Release) => db.put('releases', { ...release, account }),
    answers: (account: string): Promise<AnswerRow[]> => db.allUnder('answers', account),
    keepAnswer: (row: AnswerRow) => db.put('answers', row),

    isDismissed: async (account: string, week: DateString) =>
      (await db.get('dismissals', [account, week])) !== undefined,
    dismiss: (account: string, week: DateString) => db.put('dismissals', { account, week }),
  };
}
