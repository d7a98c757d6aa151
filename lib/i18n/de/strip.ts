import type { stripEn } from '../en/strip.ts';

export const stripDe: typeof stripEn = {
  label: 'Hands-On Hours',
  sentence: ({ when, doingMinutes, soFarMinutes, targetMinutes }, f) => {
    const all = f.duration(doingMinutes);
    const target = f.duration(targetMinutes);
    if (when === 'current' && soFarMinutes < doingMinutes) {
      return `${f.duration(soFarMinutes)} bisher, ${all}, wenn der Rest hält, von ${target}.`;
    }
    return when === 'ahead'
      ? `${all} von ${target} für eigene Arbeit.`
      : `${all} von ${target} geplant oder getan.`;
  },
  hours: ({ doingMinutes, targetMinutes }, f) =>
    `${f.duration(doingMinutes)} von ${f.duration(targetMinutes)}`,
  verdict: ({ verdict, notConfirmed }) => {
    if (notConfirmed) return 'Nicht bestätigt.';
    if (verdict === 'red') return 'Nur Termine, kaum eigene Arbeit.';
    return verdict === 'amber' ? 'Dünne Woche.' : 'Auf Kurs.';
  },
  warning: (found, f) => {
    if (found.id === 'contested-block') {
      const { beforeMinutes, afterMinutes } = found.conflict;
      return `Umstrittener Block: Zusagen ließe ${f.duration(afterMinutes)} von ${f.duration(beforeMinutes)}.`;
    }
    return found.id === 'unprotected-ahead'
      ? `Woche ab ${f.shortDate(found.shortWeek)}: ${f.duration(found.doingMinutes)} von ${f.duration(found.targetMinutes)} reserviert.`
      : undefined;
  },
  thisWeek: 'Diese Woche:',
  fix: 'Schützen',
  fixLong: 'Den Plan in der Seitenleiste ansehen',
  open: 'Diese Woche in der Seitenleiste zeigen',
  close: 'Für diese Woche schließen',
};
