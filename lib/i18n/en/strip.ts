import type { StripView } from '../../messages/protocol.ts';
import type { WarningEvidence } from '../../domain/warning.ts';
import type { Format } from '../../format.ts';

/** Everything the strip inside Google Calendar says. Another language satisfies this object's type. */
export const stripEn = {
  label: 'Hands-On Hours',
  sentence: ({ when, doingMinutes, soFarMinutes, targetMinutes }: StripView, f: Format): string => {
    const all = f.duration(doingMinutes);
    const target = f.duration(targetMinutes);
    if (when === 'current' && soFarMinutes < doingMinutes) {
      return `${f.duration(soFarMinutes)} so far, ${all} if the rest stands, of ${target}.`;
    }
    return when === 'ahead' ? `${all} of ${target} held hands-on.` : `${all} of ${target} planned or done.`;
  },
  /** The same where there is little room. */
  hours: ({ doingMinutes, targetMinutes }: StripView, f: Format): string =>
    `${f.duration(doingMinutes)} of ${f.duration(targetMinutes)}`,
  verdict: ({ verdict, notConfirmed }: StripView): string => {
    if (notConfirmed) return 'Not confirmed.';
    if (verdict === 'red') return 'All meetings, no doing.';
    return verdict === 'amber' ? 'Thin week.' : 'On track.';
  },
  /** Nothing where the verdict says it already. */
  warning: (found: WarningEvidence, f: Format): string | undefined => {
    if (found.id === 'contested-block') {
      const { beforeMinutes, afterMinutes } = found.conflict;
      return `Contested block: accepting leaves ${f.duration(afterMinutes)} of ${f.duration(beforeMinutes)}.`;
    }
    return found.id === 'unprotected-ahead'
      ? `Week of ${f.shortDate(found.shortWeek)}: ${f.duration(found.doingMinutes)} of ${f.duration(found.targetMinutes)} held.`
      : undefined;
  },
  thisWeek: 'This week:',
  fix: 'Protect it',
  fixLong: 'See the plan in the panel',
  open: 'Show this week in the panel',
  close: 'Close for this week',
};
