import type { Decision } from '../../domain/decision.ts';
import type { PlanChange } from '../../domain/plan/plan.ts';
import { counted, partsOf } from '../counted.ts';
import type { planEn } from '../en/plan.ts';

const KINDS: Record<PlanChange['kind'], (count: number) => string> = {
  'create-series': (count) => counted(count, 'wöchentliche Serie', 'wöchentliche Serien'),
  'end-series': (count) => counted(count, 'endende Serie', 'endende Serien'),
  'create-block': (count) => counted(count, 'einzelner Block', 'einzelne Blöcke'),
  'move-block': (count) => counted(count, 'Verschiebung', 'Verschiebungen'),
  'shrink-block': (count) => counted(count, 'Kürzung', 'Kürzungen'),
  'release-block': (count) => counted(count, 'Freigabe', 'Freigaben'),
};

const WOULD: Record<PlanChange['kind'], (count: number) => string> = {
  'create-series': (count) =>
    counted(count, 'wöchentliche Serie käme dazu', 'wöchentliche Serien kämen dazu'),
  'end-series': (count) => counted(count, 'Serie würde enden', 'Serien würden enden'),
  'move-block': (count) => counted(count, 'Block würde verschoben', 'Blöcke würden verschoben'),
  'shrink-block': (count) => counted(count, 'Block würde kürzer', 'Blöcke würden kürzer'),
  'create-block': (count) => counted(count, 'Block käme dazu', 'Blöcke kämen dazu'),
  'release-block': (count) => counted(count, 'Block würde freigegeben', 'Blöcke würden freigegeben'),
};

const moreChanges = (count: number): string => counted(count, 'weitere Änderung', 'weitere Änderungen');

const DECISIONS: Record<Decision['kind'], string> = {
  'approve-plan': 'Letzter Plan',
  keep: 'Für Sie geschützt',
  answer: 'Ihre Antwort',
  undo: 'Zurückgenommen',
  'remove-all': 'Entfernt',
  adopt: 'Rhythmus übernommen',
  collapse: 'Doppelte entfernt',
  end: 'Serie beendet',
};

export const planDe: typeof planEn = {
  planWaiting: (changes) => `Ein Plan mit ${counted(changes, 'Änderung', 'Änderungen')} wartet auf Sie.`,
  planUnasked: (counts, f) =>
    `Ihr Kalender hat sich geändert: ${f.list(partsOf(counts, WOULD, 2, moreChanges))}.`,
  review: 'Prüfen',
  reviewPlan: 'Plan prüfen',
  planTitle: (counts, weekMinutes, f) => {
    const parts = partsOf(counts, KINDS, 3, moreChanges);
    const week = parts.length === 1 && weekMinutes > 0 ? `, ${f.duration(weekMinutes)} die Woche` : '';
    return `${f.list(parts)}${week}.`;
  },
  planNote:
    'Noch ist nichts eingetragen. Alles lässt sich zurücknehmen, und alle Blöcke lassen sich auf einmal entfernen.',
  planEmpty: 'Nichts zu ändern: Was Sie tun wollen, steht schon in Ihrem Kalender.',
  planNothingFits: 'Es fand sich keine freie Zeit, die halten würde.',
  planNothingMore: 'Mehr hinzuzufügen lohnt sich nicht.',
  planStillAtRisk: (blocks) =>
    `Kein besserer Platz gefunden: ${counted(blocks, 'Block bleibt', 'Blöcke bleiben')} gefährdet.`,
  approve: 'Zustimmen und eintragen',
  discard: 'Jetzt nicht',
  weekColumn: 'Woche ab',
  verdictColumn: 'Urteil',
  planning: 'Die Zeiten werden gesucht, die halten…',

  writing: (waiting) =>
    `${counted(waiting, 'Änderung wird', 'Änderungen werden')} gerade in Google Kalender eingetragen.`,
  written: (changes) =>
    `${counted(changes, 'Änderung wurde', 'Änderungen wurden')} in Ihren Kalender eingetragen.`,
  waitingOffline: (waiting) =>
    `${counted(waiting, 'Änderung wartet', 'Änderungen warten')}. Nichts geht verloren.`,
  undo: 'Rückgängig',
  lastDecision: (kind, changes, waiting) => {
    const what = DECISIONS[kind];
    if (waiting === 0) {
      return `${what}: ${changes === 0 ? 'nichts' : counted(changes, 'Änderung', 'Änderungen')} eingetragen.`;
    }
    return changes === 0
      ? `${what}: ${counted(waiting, 'Änderung wartet', 'Änderungen warten')} auf das Eintragen.`
      : `${what}: ${counted(changes, 'Änderung', 'Änderungen')} eingetragen, ${counted(waiting, 'wartet', 'warten')} noch.`;
  },
};
