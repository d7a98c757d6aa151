import type { BrokenReason, NamedEvent, UnmetBecause, WeekShortReason } from '../../domain/plan/plan.ts';
import type { Level, PartOfDay } from '../../domain/practice.ts';
import type { Format } from '../../format.ts';
import { counted, setApart } from '../counted.ts';
import type { PlanDetailWords } from '../en/plan-details.ts';

const PARTS: Record<PartOfDay, string> = {
  morning: 'am Vormittag',
  midday: 'um die Mittagszeit',
  afternoon: 'am Nachmittag',
  any: 'zu jeder Zeit',
};

const UNMET: Record<UnmetBecause, (missing: string) => string> = {
  'no-time': (missing) => `für ${missing} die Woche fand sich keine freie Zeit.`,
  'too-little-gain': (missing) =>
    `${missing} die Woche würden passen, aber eine eigene Serie bringt zu wenig.`,
  'too-short-rest': (missing) => `${missing} die Woche bleiben übrig, weniger als das kürzeste Stück davon.`,
  'daily-limit': (missing) =>
    `${missing} die Woche bleiben übrig, aber die Tage enthalten schon so viel Geplantes, wie sie dürfen.`,
  'three-times': (missing) => `${missing} die Woche bleiben übrig, aber es hat schon drei Tageszeiten.`,
};

const LEVELS: Record<Level, string> = { flexible: 'beweglich', firm: 'fest', sacred: 'unantastbar' };

function preference(
  { preferred, fit }: { readonly preferred: PartOfDay; readonly fit: number },
  f: Format,
): string {
  if (preferred === 'any') return '';
  return fit <= 0
    ? `; nichts davon ${PARTS[preferred]}, was Sie bevorzugen`
    : `; ${f.percent(fit)} davon ${PARTS[preferred]}, wie bevorzugt`;
}

const quoted = ({ title }: Pick<NamedEvent, 'title'>): string =>
  title.trim() === '' ? 'Etwas ohne Titel' : `„${setApart(title)}“`;

function taken(by: NamedEvent, lostMinutes: number, ofMinutes: number, f: Format): string {
  const lost = lostMinutes >= ofMinutes ? 'alle' : f.duration(lostMinutes);
  return `${quoted(by)} liegt darauf (${f.span(by.startMs, by.endMs)}): Der Block verliert ${lost} seiner ${f.duration(ofMinutes)}`;
}

function broken({ by, lostMinutes, oldMinutes, newMinutes }: BrokenReason, f: Format): string {
  const why = taken(by, lostMinutes, oldMinutes, f);
  if (newMinutes >= oldMinutes) return `${why}; so behält er sie alle.`;
  return newMinutes > 0 ? `${why}; so behält er ${f.duration(newMinutes)}.` : `${why}.`;
}

function weekShort(r: WeekShortReason, f: Format): string {
  const inSessions = r.targetSessions !== undefined && r.countedSessions !== undefined;
  const have = inSessions ? f.number(r.countedSessions ?? 0) : f.duration(r.countedMinutes);
  const of = inSessions ? `${f.number(r.targetSessions ?? 0)} Mal` : f.duration(r.targetMinutes);
  const owed = r.debtMinutes > 0 ? `, davon ${f.duration(r.debtMinutes)} für einen verlorenen Block` : '';
  return `Ohne ihn stünden ${have} von verlangten ${of}${owed}; er bringt ${f.duration(r.givesMinutes)}${preference(r, f)}.`;
}

export const planDetailsDe: PlanDetailWords = {
  planChanges: 'Was eingetragen würde',
  everyWeek: 'Jede Woche',
  planWeeks: 'Was es mit Ihren Wochen macht',
  change: (c, f) => {
    switch (c.kind) {
      case 'create-series':
        return `ab ${f.date(c.firstDate)}`;
      case 'end-series':
        return `ab ${f.date(c.endDate)} nicht mehr`;
      case 'create-block':
        return 'neu, nur dieses Mal';
      case 'move-block':
        return 'wird verschoben';
      case 'shrink-block':
        return 'wird kürzer';
      case 'release-block':
        return 'wird freigegeben';
    }
  },
  planReason: (r, f) => {
    switch (r.code) {
      case 'rhythm': {
        const often = `An ${f.number(r.freeOccurrences)} von ${f.number(r.occurrences)} Tagen der ${f.number(r.weeks)} betrachteten Wochen frei`;
        const gives =
          r.neededSessions === undefined || r.givesSessions === undefined
            ? `bringt ${f.duration(r.givesMinutes)} der ${f.duration(r.neededMinutes)}, die in der Woche noch fehlen`
            : `bringt ${f.number(r.givesSessions)} der ${f.number(r.neededSessions)} Male, die in der Woche noch fehlen`;
        return `${often}; ${gives}${preference(r, f)}.`;
      }
      case 'week-short':
        return weekShort(r, f);
      case 'broken':
        return broken(r, f);
      case 'more-value':
        return `Dort ${f.number(r.newValue)} wert, hier ${f.number(r.oldValue)}, auch wenn das Bleiben mit ${f.number(r.stayBonus)} zählt (in gewichteten Minuten).`;
      case 'used-up':
        return `${quoted(r.by)} findet statt (${f.span(r.by.startMs, r.by.endMs)}): Dafür war diese Zeit reserviert.`;
      case 'need-met':
        return `Das Übrige bringt schon ${f.duration(r.countedMinutes)} von verlangten ${f.duration(r.targetMinutes)}.`;
      case 'rhythm-changed': {
        const worth = `Der neue Rhythmus ist ${f.number(r.newValue)} statt ${f.number(r.oldValue)} gewichtete Minuten die Woche wert`;
        return r.troubledWeeks === 0
          ? `${worth}.`
          : `${worth}; in ${f.number(r.troubledWeeks)} von ${f.number(r.ofWeeks)} kommenden Wochen musste diese Serie weichen oder war gefährdet.`;
      }
      case 'level-changed':
        return `Erst ${LEVELS[r.from]}, jetzt ${LEVELS[r.to]}: Dafür braucht Google eine neue Serie.`;
      case 'asked':
        return 'Sie haben es so gewollt.';
    }
  },
  leftOut: (dates) => `Ausgelassen, weil dort schon etwas Unverrückbares liegt: ${dates}`,
  andMore: (list, more) => `${list} und ${String(more)} weitere`,
  planWeekChange: (w, f) => {
    const change = `${f.duration(w.before.doingMinutes)} → ${f.duration(w.after.doingMinutes)}`;
    if (w.targetMinutes === 0) return w.noneBecause === 'away' ? 'Abwesend: kein Ziel' : 'Kein Ziel';
    return `${change} von ${f.duration(w.targetMinutes)}`;
  },
  unmet: (name, missing, because) => `${name}: ${UNMET[because ?? 'no-time'](missing)}`,
  unmetTitle: 'Was noch fehlt',
  taken: (by, lostMinutes, ofMinutes, f) => `${taken(by, lostMinutes, ofMinutes, f)}.`,
  atRiskLine: (name, from, f) => `${name}, ${f.place(from)}, ist gefährdet.`,
  atRiskMore: (more) => counted(more, 'weiterer Block ist gefährdet.', 'weitere Blöcke sind gefährdet.'),
  atRiskBecause: {
    'nothing-fits':
      'Er bleibt dort: In dieser Woche ist kein freies Stück mehr, das für das kürzeste davon reicht. Ein Termin weniger schüfe Platz.',
    sacred: 'Er bleibt dort: Ein unantastbarer Block wird nie für Sie verschoben. Sie selbst können es.',
    'moved-by-hand': 'Er bleibt dort: Sie haben ihn selbst dorthin gelegt. Nur Sie verschieben ihn wieder.',
    'has-guests': 'Er bleibt dort: Jemand ist dazu eingeladen. Nur Sie können ihn verschieben.',
    'too-soon':
      'Er bleibt dort: Was heute oder morgen liegt, wird nie von selbst verschoben. Sie selbst können es.',
  },
};
