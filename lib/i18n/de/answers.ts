import type { Level } from '../../domain/practice.ts';
import { counted, setApart } from '../counted.ts';
import type { AnswerWords } from '../en/answers.ts';
import { practiceNames } from './practice-names.ts';

const quoted = (title: string): string => (title.trim() === '' ? 'Ein Termin' : `„${setApart(title)}“`);

const named = (practiceName: string): string => practiceNames.get(practiceName) ?? practiceName;

const LEVELS: Record<Level, string> = {
  flexible: 'beweglich: als frei gezeigt und für bessere Zeiten verschoben',
  firm: 'fest: als beschäftigt gezeigt und nur verschoben, wenn etwas die Zeit nimmt',
  sacred: 'unantastbar: als beschäftigt gezeigt und nie verschoben',
};

const LEVEL_NAMES: Record<Level, string> = { flexible: 'beweglich', firm: 'fest', sacred: 'unantastbar' };

const signature = (emergency: string): string =>
  emergency.trim() === '' ? '' : `\n\nWenn es nicht warten kann: ${emergency.trim()}`;

export const answersDe: AnswerWords = {
  conflictBlock: ({ block }, f) => `Ihr Block: ${f.span(block.startMs, block.endMs)}`,
  conflictMeeting: ({ block, meeting: m }, f) => {
    const sameDay = f.dateOf(m.startMs) === f.dateOf(block.startMs);
    return [
      `Termin: ${sameDay ? f.timeRange(m.startMs, m.endMs) : f.span(m.startMs, m.endMs)}`,
      ...(m.organizer === undefined ? [] : [`von ${setApart(m.organizer)}`]),
      ...(m.others > 0 ? [`mit ${counted(m.others, 'anderen Person', 'anderen')}`] : []),
      ...(m.recurring ? ['wiederholt sich'] : []),
    ].join(', ');
  },
  vip: 'Er kommt von jemandem, dem Sie nie absagen.',
  answerNote: 'Der nächste Schritt zeigt, was gesendet würde. Vorher wird nichts gesendet.',
  answerName: (kind, answered) => {
    switch (kind) {
      case 'decline':
        return 'Mit Ihren Worten absagen';
      case 'propose':
        return 'Andere Zeiten vorschlagen';
      case 'accept-and-move':
        return answered ? 'Den Block verschieben' : 'Zusagen und den Block verschieben';
      case 'accept-as-exception':
        return answered ? 'Als Ausnahme zählen' : 'Als Ausnahme zusagen';
    }
  },
  answerSend: (kind, sends) => {
    if (kind === 'decline' || kind === 'propose') return 'Senden';
    if (sends) return 'Zusagen und senden';
    return kind === 'accept-and-move' ? 'Verschieben' : 'Zählen';
  },
  tellsDecline: (organizer) =>
    `Google teilt dem Veranstalter${organizer === undefined ? '' : ` (${setApart(organizer)})`} Ihre Absage mit, mit diesen Worten.`,
  tellsAccept: (organizer) =>
    `Google teilt dem Veranstalter${organizer === undefined ? '' : ` (${setApart(organizer)})`} Ihre Zusage mit.`,
  tellsNobody: 'Sie haben schon zugesagt: Niemandem wird etwas gesendet.',
  comment: 'Was der Veranstalter liest',
  declineText: ({ block }, emergency, f) =>
    `Danke für die Einladung. ${f.span(block.startMs, block.endMs)} halte ich für eigene Arbeit frei (${named(block.practiceName)}), darum kann ich dann nicht.${signature(emergency)}`,
  proposeText: ({ block, otherTimes }, emergency, f) =>
    [
      `Danke für die Einladung. ${f.span(block.startMs, block.endMs)} halte ich für eigene Arbeit frei (${named(block.practiceName)}). Diese Zeiten gingen (${f.zone}):`,
      ...otherTimes.map(({ startMs, endMs }) => `– ${f.span(startMs, endMs)}`),
    ].join('\n') + signature(emergency),
  inviteTo: 'Oder laden Sie selbst ein, in Google Kalender:',
  blockGoesTo: (to, f) => `Der Block kommt auf ${f.place(to)}.`,
  owes: (minutes, f) =>
    `Es bleibt eine Schuld von ${f.duration(minutes)}, nachzuholen binnen fünf Arbeitstagen.`,
  whyLabel: 'Warum',
  why: {
    'not-said': 'Nicht gesagt',
    customer: 'Ein Kunde',
    incident: 'Ein Vorfall',
    board: 'Der Aufsichtsrat',
    other: 'Etwas anderes',
  },
  cannotAnswerHere:
    'Von hier aus lässt sich nicht antworten: Google zeigt nicht die ganze Gästeliste, oder Sie stehen nicht darauf.',

  question: (q, f) => {
    switch (q.kind) {
      case 'only-this-or-always': {
        const { date, startMinute, minutes } = q;
        return {
          ask: 'Nur dieses Mal oder immer?',
          why: `Sie haben ${named(q.practiceName)} gelöscht, ${f.place({ date, startMinute, minutes })}. Die Serie kommt wieder: ${f.weekdays(q.days)}. Immer heißt, dass sie ganz endet.`,
        };
      }
      case 'level': {
        const up = q.to === 'sacred' || q.from === 'flexible';
        const blocks = counted(q.blocks, 'Block', 'Blöcke');
        return {
          ask: `${named(q.practiceName)}: künftig ${LEVEL_NAMES[q.to]}?`,
          why: up
            ? `Verloren in den letzten zwei Wochen: ${blocks}. Künftig wäre es ${LEVELS[q.to]}.`
            : `Gehalten in den letzten vier Wochen: ${blocks}. Künftig wäre es ${LEVELS[q.to]}.`,
        };
      }
      case 'why':
        return {
          ask: `Warum musste weichen: ${named(q.practiceName)}?`,
          why: `${quoted(q.exception.by.title)} hat ${f.duration(q.exception.lostMinutes)} davon genommen, ${f.dateTime(q.exception.startMs)}. Der Grund wird gezählt, mehr nicht.`,
        };
    }
  },
  onlyThis: 'Nur dieses Mal',
  always: 'Immer',
  levelYes: (to) => `Ja, ${LEVEL_NAMES[to]}`,
  no: 'Nein',
  rather: 'Jetzt nicht',
};
