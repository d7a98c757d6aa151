import type { JournalLine } from '../../state/live.ts';
import type { ProtectionWords } from '../en/protection.ts';
import { counted, setApart } from '../counted.ts';
import { isShorter } from '../journal-line.ts';
import { charterDe } from './charter.ts';

const quoted = (title: string): string => `„${setApart(title)}“`;

const ANSWERS: Record<NonNullable<JournalLine['answer']>, (title: string) => string> = {
  accepted: (title) => `${title} zugesagt`,
  declined: (title) => `${title} abgesagt`,
  tentative: (title) => `${title} mit Vorbehalt zugesagt`,
  needsAction: (title) => `Antwort auf ${title} zurückgenommen`,
};

const DONE: Record<Exclude<JournalLine['kind'], 'answer-invitation'>, string> = {
  'create-series': 'Neue wöchentliche Zeit',
  'create-block': 'Neu',
  'move-block': 'Verschoben',
  'release-block': 'Zurückgegeben',
  'end-series': 'Beendet',
  'remove-block': 'Entfernt',
  'restore-series': 'Geht weiter',
};

export const protectionDe: ProtectionWords = {
  protection: {
    title: 'Schutz',
    saved: 'Gespeichert.',
    modeTitle: 'Wenn ein Block seine Zeit verliert',
    mode: {
      ask: {
        name: 'Zuerst fragen',
        text: 'Jede Änderung wird Ihnen gezeigt und erst eingetragen, wenn Sie zustimmen.',
      },
      keep: {
        name: 'Für mich schützen',
        text: 'Blöcke der kommenden Wochen werden ohne Frage verschoben oder gekürzt, wenn Sie an ihrer Stelle etwas zusagen. Nie heute oder morgen, und nie ein Block, den Sie selbst verschoben haben. Jede Änderung steht im Journal und lässt sich dort zurücknehmen. Neue wöchentliche Zeiten werden Ihnen weiterhin zuerst gezeigt. Das geht, solange dieser Browser läuft und bei Google angemeldet ist.',
      },
    },
    keepLater: (approved) =>
      `Wählbar, sobald Sie zwei Plänen zugestimmt haben; bisher ${approved === 0 ? 'keinem' : 'einem'}.`,
    later: 'noch nicht',
    chosen: 'gewählt',

    vipsTitle: 'VIPs',
    vipsText: 'Ihre Einladungen werden nie für Sie abgesagt, und für ihre Termine wird nie um Platz gebeten.',
    vipAddress: 'E-Mail-Adresse',
    vipAdd: 'Hinzufügen',
    vipRemove: (address) => `${address} entfernen`,
    remove: 'Entfernen',
    vipWrong: 'Das sieht nicht nach einer E-Mail-Adresse aus.',
    vipThere: 'Diese Adresse steht schon in der Liste.',
    vipsNone: 'Noch niemand.',
    vipsStopDeclining:
      'Gespeichert. Fokuszeit, die ab jetzt eingetragen wird, sagt nichts mehr von selbst ab, denn Google würde auch Ihren VIPs absagen.',

    declineTitle: 'Von selbst absagen',
    decline: 'Fokuszeit darf neue Einladungen von selbst absagen',
    declineText:
      'Unantastbare Blöcke sind Fokuszeit von Google, wo Ihr Konto sie hat, und Google kann absagen, was darauf gelegt wird. Es sagt dann allen ab, auch VIPs. Das gilt für Blöcke, die ab jetzt eingetragen werden.',
    declineVips: 'Das sagt auch meinen VIPs ab',
    declineVipsText: 'Sie haben VIPs, darum bleibt es aus, bis Sie auch dies ankreuzen.',

    emergencyTitle: 'Wenn es wirklich brennt',
    emergency: 'Was andere dann tun sollen',
    emergencyHint:
      'Es kommt in den Text für Kolleginnen und Kollegen. Zum Beispiel: Zweimal anrufen, dann gehe ich ran.',
    save: 'Speichern',

    levelsTitle: 'Wie fest was gehalten wird',
    levelsText: 'Müssen Blöcke dafür neu eingetragen werden, sehen Sie zuerst einen Plan.',
    levelsNone: 'Ihre eigene Arbeit erscheint hier, sobald der Kalender gelesen ist.',
    levels: {
      flexible: { name: 'Beweglich', text: 'als frei gezeigt; darf an eine bessere Zeit rücken' },
      firm: { name: 'Fest', text: 'als beschäftigt gezeigt; weicht nur, wenn Sie dort etwas zusagen' },
      sacred: {
        name: 'Unantastbar',
        text: 'als beschäftigt gezeigt; weicht nie und fragt, wenn etwas darauf liegt',
      },
    },
  },

  pausing: {
    title: 'Pause',
    start: 'Die Ziele für eine Weile senken',
    why: 'Warum',
    kinds: {
      vacation: 'Urlaub',
      fundraise: 'Finanzierungsrunde',
      incident: 'Störfall',
      other: 'Etwas anderes',
    },
    howLong: 'Wie lange',
    weeks: (count) => counted(count, 'Woche', 'Wochen'),
    stays: 'Was von den Zielen bleibt',
    shares: { '0': 'Nichts', '0.25': 'Ein Viertel', '0.5': 'Die Hälfte', '0.75': 'Drei Viertel' },
    note: 'Blöcke, die schon im Kalender stehen, bleiben. Über die gesenkten Ziele hinaus wird nichts Neues geplant.',
    after: 'Danach gelten die alten von selbst wieder.',
    begin: 'Pause beginnen',
    holds: (kind, share, percent) => {
      const why = {
        vacation: 'Urlaub',
        fundraise: 'Finanzierungsrunde',
        incident: 'Störfall',
        other: 'Pause',
      }[kind];
      return share === 0 ? `${why}: zurzeit keine Ziele.` : `${why}: zurzeit ${percent} der Ziele.`;
    },
    backOn: (date) => `Ab ${date} gelten die vollen Ziele von selbst wieder.`,
    endNow: 'Jetzt beenden',
  },

  room: {
    title: 'Platz schaffen',
    text: 'Welche Termine dieser Woche am meisten Zeit für eigene Arbeit gäben, wenn sie wegfielen, kürzer wären oder alle zwei Wochen stattfänden.',
    find: 'Nach Platz suchen',
    again: 'Noch einmal suchen',
    looking: 'Platz wird gesucht…',
    found: (offers) => `${counted(offers, 'Termin könnte', 'Termine könnten')} Platz geben.`,
    none: {
      'nothing-missing': 'Dieser Woche fehlt nichts.',
      'nothing-helps': 'Kein Termin dieser Woche, um den man bitten könnte, würde helfen.',
    },
    how: ({ how, meeting, shorterMinutes }, f) => {
      if (how === 'halve') return 'Nur alle zwei Wochen';
      if (how === 'remove') return meeting.organizedByMe ? 'Absagen' : 'Nicht teilnehmen';
      return `Auf ${f.duration(shorterMinutes ?? 0)} kürzen`;
    },
    gain: (before, after, target) => `${before} → ${after} von ${target} eigener Arbeit`,
    placed: (name, when) => `Platz für ${name}, ${when}`,
    why: ({ meeting }) => [
      ...(meeting.recurring ? ['wiederkehrend'] : []),
      counted(meeting.others, 'andere Person', 'andere'),
      ...(meeting.optional ? ['für Sie optional'] : []),
      meeting.organizedByMe ? 'von Ihnen organisiert' : 'nicht von Ihnen',
    ],
    draft: 'Eine Nachricht dazu',
    draftNote:
      'Nichts wird von selbst verschickt. Ändern Sie den Text nach Belieben, kopieren Sie ihn und schicken Sie ihn selbst.',
    message: ({ meeting, how, shorterMinutes }, f) => {
      const mine = meeting.organizedByMe;
      const long = f.duration((meeting.endMs - meeting.startMs) / 60_000);
      const why = 'Ich brauche die Zeit für eigene Arbeit, und diese Woche hat keinen anderen Platz dafür.';
      const about = `Guten Tag,\n\nes geht um ${quoted(meeting.title.replaceAll(/\s+/g, ' '))} (${f.longDayTime(meeting.startMs)}).`;
      if (how === 'halve') {
        return `${about} ${mine ? 'Ich möchte ihn nur noch alle zwei Wochen abhalten.' : 'Würden alle zwei Wochen genügen?'} ${why}`;
      }
      if (how === 'shorten') {
        const change = `${f.duration(shorterMinutes ?? 0)} statt ${long}`;
        return `${about} ${mine ? `Ich möchte ihn kürzen: ${change}.` : `Würden ${change} genügen?`} ${why}`;
      }
      if (mine) {
        return `${about} Ich möchte den Termin absagen. ${why} Was offen ist, klären wir schriftlich.`;
      }
      return `${about} ${meeting.optional ? 'Meine Teilnahme ist optional, und ich möchte fernbleiben.' : 'Ginge es auch ohne mich?'} ${why} Wenn etwas mich braucht, bitte schriftlich.`;
    },
  },

  charterPhrases: charterDe,
  charter: {
    title: 'Bekannt machen',
    text: 'Ihre Zeiten für eigene Arbeit in Worten, aus den Blöcken, die in Ihrem Kalender stehen.',
    show: 'Text zeigen',
    outdated: 'Ihre Zeiten haben sich geändert, seit Sie dies zuletzt kopiert haben.',
    none: 'Noch steht keine wöchentliche Zeit. Stimmen Sie zuerst einem Plan zu.',
    variants: {
      colleagues: 'Für Kolleginnen und Kollegen',
      short: 'Für einen Chat oder eine Buchungsseite',
      assistant: 'Für die Assistenz, die Ihren Kalender führt',
    },
    noEmergency: 'Noch steht nicht darin, was zu tun ist, wenn es wirklich brennt.',
    addEmergency: 'In den Einstellungen ergänzen',
  },

  journal: {
    title: 'Journal',
    none: 'In den letzten dreißig Tagen wurde in Ihrem Kalender nichts geändert.',
    kinds: {
      'approve-plan': 'Sie haben einem Plan zugestimmt',
      keep: 'Für Sie geschützt',
      answer: 'Sie haben eine Einladung beantwortet',
      undo: 'Zurückgenommen',
      'remove-all': 'Alle Blöcke entfernt',
      adopt: 'Blöcke übernommen',
      collapse: 'Doppelte Blöcke entfernt',
      end: 'Serie beendet',
    },
    states: {
      waiting: 'wartet',
      done: 'erledigt',
      withdrawn: 'zurückgezogen',
      failed: 'ging nicht',
    },
    changes: (count) => counted(count, 'Änderung', 'Änderungen'),
    older: (count) => counted(count, 'älterer Eintrag', 'ältere Einträge'),
    undo: (what, when) => `Rückgängig: ${what}, ${when}`,
    line: (line, practice) =>
      line.kind === 'answer-invitation'
        ? ANSWERS[line.answer ?? 'needsAction'](quoted(line.name))
        : `${isShorter(line) ? 'Kürzer' : DONE[line.kind]}: ${practice}`,
  },
};
