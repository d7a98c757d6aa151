import type { Warning } from '../warning.ts';
import { allMeetings } from './all-meetings.ts';
import { contestedBlock } from './contested-block.ts';
import type { WarningContext, WarningRule } from './context.ts';
import { thinWeek } from './thin-week.ts';
import { unprotectedAhead } from './unprotected-ahead.ts';

/** Every warning there is; of two equal ones the earlier here comes first. */
export const WARNINGS: readonly WarningRule[] = [allMeetings, thinWeek, contestedBlock, unprotectedAhead];

const SEVERITIES: readonly Warning['severity'][] = ['red', 'amber', 'note'];

/** What was found, the most severe first, then what is quickest put right. */
export function findWarnings(context: WarningContext): Warning[] {
  return WARNINGS.flatMap((rule) => rule.find(context) ?? [])
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.warning.severity) - SEVERITIES.indexOf(b.warning.severity) ||
        a.costMinutes - b.costMinutes,
    )
    .map(({ warning }) => warning);
}
