import type { VerdictKind, WeekView } from '../domain/week-view.ts';
import { counted } from './counted.ts';
import { conflictDe } from './de/conflict.ts';
import { planDe } from './de/plan.ts';
import { practiceNames } from './de/practice-names.ts';
import type { Words } from './en.ts';

const VERDICTS: Record<VerdictKind, string> = {
  red: 'Nur Termine, kaum eigene Arbeit.',
  amber: 'Dünne Woche.',
  green: 'Auf Kurs.',
};

const AWAY: Record<WeekView['when'], string> = {
  past: 'In dieser Woche waren Sie abwesend.',
  current: 'Diese Woche sind Sie abwesend.',
  ahead: 'In dieser Woche werden Sie abwesend sein.',
};

export const de: Words = {
  appName: 'Hands-On Hours',

  doing: 'Eigene Arbeit',
  meetings: 'Termine',
  solo: 'Allein',
  away: 'Abwesend',
  free: 'Frei',
  target: 'Ziel',
  today: 'heute',
  working: 'Einen Moment…',
  back: 'Zurück',
  cancel: 'Abbrechen',
  tryAgain: 'Noch einmal',
  dismiss: 'Ausblenden',

  headline: ({ when, verdict: v, balance: b }, f) => {
    const all = f.duration(v.doingMinutes);
    const target = f.duration(v.targetMinutes);
    const confirmed = b.doingConfirmedMinutes;
    const open = b.doingUnconfirmedMinutes;
    if (v.kind === 'none') {
      if (v.noneBecause === 'away') return AWAY[when];
      if (v.noneBecause === 'not-read') return 'Diese Woche wurde nicht gelesen.';
      if (v.noneBecause === 'nothing-known') return 'In dieser Woche steht nichts im Kalender.';
      const parts = [
        ...(open > 0 ? [`${f.duration(open)} nicht bestätigt`] : []),
        ...(b.doingAheadMinutes > 0 ? [`${f.duration(b.doingAheadMinutes)} geplant`] : []),
      ];
      const first = confirmed > 0 || parts.length === 0 ? [`${f.duration(confirmed)} eigene Arbeit`] : [];
      return `${[...first, ...parts].join(', ')}.`;
    }
    if (when === 'ahead') return `${all} von ${target} eigene Arbeit, wenn es hält.`;
    const unconfirmed = open > 0 && confirmed === 0;
    if (when === 'current' && v.soFarMinutes < v.doingMinutes) {
      const soFar = f.duration(v.soFarMinutes);
      return unconfirmed
        ? `${soFar} bisher, nicht bestätigt; ${all}, wenn der Rest hält, von ${target}.`
        : `${soFar} bisher, ${all}, wenn der Rest hält, von ${target}.`;
    }
    if (unconfirmed) {
      return when === 'past'
        ? `${all} von ${target} geplant, nichts davon bestätigt.`
        : `${all} von ${target} bisher, nicht bestätigt.`;
    }
    return open > 0
      ? `${f.duration(confirmed)} von ${target} eigene Arbeit, ${f.duration(open)} mehr nicht bestätigt.`
      : `${all} von ${target} eigene Arbeit.`;
  },
  partUnconfirmed: (minutes, f) => `Bisher sind davon ${f.duration(minutes)} nicht bestätigt.`,
  verdict: (v) => {
    if (v.notConfirmed) return 'Nicht bestätigt.';
    if (v.kind === 'none') {
      if (v.noneBecause === 'no-target') return 'Kein Ziel, also kein Urteil.';
      return v.noneBecause === 'few-days'
        ? 'Weniger als zwei Arbeitstage, also kein Urteil.'
        : 'Kein Urteil.';
    }
    return VERDICTS[v.kind];
  },
  verdictWord: (kind) => (kind === 'none' ? 'kein Urteil' : VERDICTS[kind].slice(0, -1)),
  notConfirmedWhy:
    'Mehr als die Hälfte davon sind unsere eigenen Blöcke, und niemand hat gesagt, dass sie stattfanden.',
  contested: (minutes, f) => `${f.duration(minutes)} davon sind durch unbeantwortete Einladungen umstritten.`,
  outside: (minutes, f) => `${f.duration(minutes)} Arbeit liegen außerhalb der Arbeitszeit.`,
  thisWeek: 'Diese Woche',
  earlierWeek: 'Frühere Woche',
  laterWeek: 'Spätere Woche',
  backToThisWeek: 'Zu heute',
  weekByDay: 'Die Woche nach Tagen',
  targetLine: 'Strich: Ziel des Tages',
  weekShown: 'Gezeigte Woche',
  notConfirmedPart: 'davon nicht bestätigt',
  dayAway: 'abwesend',
  dayColumn: 'Tag',
  plannedColumn: 'Geplant oder nicht bestätigt',
  unanswered: 'Unbeantwortete Einladungen zu eigener Arbeit',

  practices: 'Eigene Arbeit im Einzelnen',
  practice: (name) => practiceNames.get(name) ?? name,
  progress: (have, of) => `${have} von ${of}`,
  sessionsOf: (have, of) => `${String(have)} von ${String(of)} Mal`,
  planned: (text) => `${text} geplant`,
  unconfirmed: (text) => `${text} nicht bestätigt`,
  sessions: (count) => `${String(count)}-mal`,
  lastDone: (date, days) => {
    if (days <= 0) return 'zuletzt heute';
    if (days === 1) return 'zuletzt gestern';
    return `zuletzt am ${date}, vor ${String(days)} Tagen`;
  },
  cannotTell: 'nicht zu erkennen, wann zuletzt',
  level: {
    flexible: 'beweglich, als frei gezeigt',
    firm: 'fest, als beschäftigt gezeigt',
    sacred: 'unantastbar, beschäftigt und nie verschoben',
  },

  next: 'Als Nächstes',
  nothingNext: 'Diese Woche liegt keine eigene Arbeit mehr vor Ihnen.',
  contestedMark: 'umstritten',

  warnings: 'Warnungen',
  noWarnings: 'Für diese Woche gibt es nichts zu warnen.',
  warning: (e, f) => {
    if (e.id === 'unprotected-ahead') {
      const pieces = e.pieces
        .slice(0, 3)
        .map((p) => `${f.dayTime(p.startMs)} (${f.duration((p.endMs - p.startMs) / 60_000)})`);
      const open = pieces.length === 0 ? '' : ` Noch frei: ${f.list(pieces)}.`;
      return {
        title: `Die Woche ab ${f.date(e.shortWeek)} ist nicht geschützt.`,
        why: `Sie enthält ${f.duration(e.doingMinutes)} von ${f.duration(e.targetMinutes)} eigener Arbeit.${open}`,
      };
    }
    if (e.id === 'contested-block') {
      const { conflict, others } = e;
      const cost = `${conflictDe.conflictCost(conflict, f)} ${conflictDe.conflictNext(conflict, f)}`;
      return {
        title: `${conflictDe.conflictHead(conflict)}.`,
        why: others > 0 ? `${cost} ${conflictDe.conflictsMore(others)}` : cost,
      };
    }
    const doing = f.duration(e.doingMinutes);
    if (e.id === 'thin-week' && e.notConfirmed) {
      return {
        title: 'Nicht bestätigt.',
        why: `${doing} von ${f.duration(e.targetMinutes)} standen im Kalender; weniger als die Hälfte davon ist bestätigt.`,
      };
    }
    return {
      title: e.id === 'all-meetings' ? VERDICTS.red : VERDICTS.amber,
      why: `${doing} von ${f.duration(e.targetMinutes)} geplant oder getan, ${f.duration(e.meetingMinutes)} Termine in der Arbeitszeit.`,
    };
  },
  previewPlan: 'Plan ansehen',
  showThatWeek: 'Diese Woche zeigen',

  ...planDe,
  ...conflictDe,
  openPanel: 'Seitenleiste öffnen',

  asOf: (moment) => `Stand ${moment}`,
  notReadYet: 'noch nicht gelesen',
  reading: 'Ihr Kalender wird gelesen…',
  refresh: 'Neu lesen',
  loading: 'Ihre Woche wird geöffnet…',

  sampleBanner: 'Beispielkalender — nichts davon ist echt.',
  leaveSample: 'Beispiel verlassen',
  reconnectTitle: 'Google möchte, dass Sie sich neu anmelden.',
  reconnectText: (waiting) =>
    waiting === 0
      ? 'Ihre Blöcke sind sicher. Was Sie sehen, ist vom letzten Lesen.'
      : `Ihre Blöcke sind sicher; ${counted(waiting, 'Änderung wartet', 'Änderungen warten')}.`,
  signInAgain: 'Neu anmelden',
  notConnectedTitle: 'Noch kein Kalender.',
  notConnectedText:
    'Verbinden Sie Google, oder sehen Sie sich in einem Beispielkalender um. Es dauert etwa eine Minute.',
  noRoleTitle: 'Eine Frage ist offen.',
  noRoleText: 'Wählen Sie Ihre Rolle, dann lässt sich die Woche daran messen.',
  setUp: 'Einrichten',

  settings: 'Einstellungen',

  problem: (p) => {
    switch (p.code) {
      case 'offline':
        return {
          what: 'Gerade kein Netz.',
          hint: 'Nichts geht verloren: Was wartet, wird eingetragen, sobald das Netz zurück ist.',
        };
      case 'sign-in-needed':
        return { what: 'Google möchte, dass Sie sich neu anmelden.', hint: 'Ihre Blöcke sind sicher.' };
      case 'consent-denied':
        return {
          what: 'Google hat ein Nein bekommen.',
          hint: 'Nichts wurde gelesen oder geschrieben. Sie können neu verbinden oder sich in einem Beispielkalender umsehen.',
        };
      case 'consent-closed':
        return {
          what: 'Das Fenster von Google wurde ohne Antwort geschlossen.',
          hint: 'Nichts wurde gelesen oder geschrieben. Verbinden Sie, wenn es passt.',
        };
      case 'client-id-missing':
        return {
          what: 'Diese Fassung kennt keine Client-ID für Google.',
          hint: 'Fügen Sie eine eigene ein, oder sehen Sie sich in einem Beispielkalender um.',
        };
      case 'client-id-refused':
        return {
          what: 'Google nimmt diese Client-ID nicht an.',
          hint: 'Prüfen Sie, ob sie vollständig ist und ob bei Google die Umleitungsadresse dafür eingetragen ist.',
        };
      case 'scope-missing':
        return {
          what: 'Die Erlaubnis für Ihre Termine fehlt.',
          hint: 'Ohne sie lässt sich nichts lesen. Verbinden Sie neu und lassen Sie das Häkchen stehen.',
        };
      case 'wrong-account':
        return {
          what: 'Das war ein anderes Google-Konto.',
          hint: `Ihre Blöcke gehören zu ${p.expected}. Melden Sie sich damit an.`,
        };
      case 'rate-limited':
        return {
          what: 'Google bittet um Geduld.',
          hint: 'Warten Sie einige Minuten. Nichts geht verloren: Was wartet, wird von selbst eingetragen.',
        };
      case 'google-failing':
        return {
          what: 'Google Kalender antwortet nicht richtig.',
          hint: 'Nichts geht verloren: Was wartet, wird von selbst noch einmal versucht.',
        };
      case 'not-google':
        return {
          what: 'Etwas anderes als Google hat geantwortet.',
          hint: 'Vielleicht verlangt ein Hotel- oder Büronetz zuerst eine Anmeldung. Dann noch einmal versuchen.',
        };
      case 'not-found':
        return { what: 'Es ist nicht mehr in Ihrem Kalender.', hint: 'Nichts wurde geändert.' };
      case 'gone':
        return { what: 'Es wurde inzwischen gelöscht.', hint: 'Dabei bleibt es.' };
      case 'taken':
        return { what: 'Diesen Block gibt es schon.', hint: 'Nichts wurde doppelt eingetragen.' };
      case 'changed-meanwhile':
        return {
          what: 'Jemand hat es inzwischen geändert.',
          hint: 'Die Änderung gilt; der Plan kann neu gemacht werden.',
        };
      case 'refused':
        if (p.reason === 'has-guests') {
          return {
            what: 'Zu diesem Block wurde jemand eingeladen.',
            hint: 'Er bleibt, wie er ist: Blöcke mit Gästen werden nie für Sie geändert oder gelöscht.',
          };
        }
        if (p.reason === 'not-ours') {
          return { what: 'Dieser Termin ist keiner von unseren mehr.', hint: 'Er bleibt, wie er ist.' };
        }
        if (p.reason === 'accessNotConfigured') {
          return {
            what: 'Die Google-Calendar-API ist für diese Client-ID ausgeschaltet.',
            hint: 'Schalten Sie sie im Google-Cloud-Projekt der Client-ID ein und versuchen Sie es erneut.',
          };
        }
        return {
          what: 'Google hat das abgelehnt.',
          hint: `Es täte es wieder, darum wurde es nicht wiederholt. Begründung von Google: ${p.reason || String(p.status)}.`,
        };
      case 'stopped':
        return { what: 'Es wurde angehalten.', hint: 'Nichts weiter wird eingetragen.' };
      case 'storage-full':
        return {
          what: 'Der Speicher ist voll.',
          hint: 'Das Letzte wurde auf diesem Rechner vielleicht nicht behalten. Schaffen Sie Platz und versuchen Sie es noch einmal.',
        };
      case 'storage-failing':
        return {
          what: 'Der Speicher des Browsers arbeitet nicht.',
          hint: 'Das Letzte wurde auf diesem Rechner vielleicht nicht behalten. Meist hilft es, den Browser neu zu starten.',
        };
      case 'plan-outdated':
        return {
          what: 'Ihr Kalender hat sich seit diesem Plan geändert.',
          hint: 'Nichts wurde eingetragen. Sehen Sie sich den neuen Plan an, bevor Sie zustimmen.',
        };
      case 'not-connected':
        return { what: 'Kein Kalender ist verbunden.', hint: 'Richten Sie zuerst einen ein.' };
      case 'moved-by-hand':
        return {
          what: 'Jemand hat diesen Block geändert, seit er eingetragen wurde.',
          hint: 'Die Änderung gilt: Der Block blieb, wo er ist.',
        };
      case 'deleted-by-user':
        return {
          what: 'Sie haben diesen Block in Google Kalender gelöscht.',
          hint: 'Dabei bleibt es; ein neuer Plan kann ihn wieder vorschlagen.',
        };
      case 'cannot-answer':
        return {
          what:
            p.because === 'guests-hidden'
              ? 'Google zeigt nicht die ganze Gästeliste.'
              : 'Sie stehen nicht auf der Gästeliste dieses Termins.',
          hint: 'Nichts wurde gesendet. Antworten können Sie in Google Kalender selbst.',
        };
      case 'two-plans-first':
        return {
          what: 'Den ersten zwei Plänen stimmen Sie selbst zu.',
          hint: 'Danach kann Ihre Zeit für Sie geschützt werden. Bis dahin werden Sie gefragt.',
        };
      case 'too-many-at-once':
        return {
          what: 'Mehr als ein paar Blöcke würden auf einmal verschwinden.',
          hint: 'Das dürfen nur Sie sagen: Nichts weiter wird entfernt, bevor Sie einen Plan angesehen haben.',
        };
      case 'settings-unreadable':
        return {
          what: 'Ihre gespeicherten Einstellungen sind nicht zu verstehen.',
          hint: 'Sie werden aufgehoben, nicht überschrieben. Wählen Sie eine Rolle, um neu zu beginnen.',
        };
      case 'week-not-read':
        return {
          what: 'Diese Woche wurde nicht gelesen.',
          hint: 'Sie liegt außerhalb der Wochen, die auf diesem Rechner aufbewahrt werden, und ließ sich gerade nicht lesen.',
        };
      case 'no-answer':
        return {
          what: 'Die Erweiterung hat nicht geantwortet.',
          hint: 'Vielleicht ist es geschehen, vielleicht nicht: Sehen Sie nach, bevor Sie es noch einmal versuchen.',
        };
      case 'unexpected':
        return {
          what: 'Etwas ging schief, womit wir nicht gerechnet haben.',
          hint: 'Ein Teil davon ist vielleicht geschehen: Sehen Sie nach, bevor Sie es noch einmal versuchen.',
        };
    }
  },

  welcomeTitle: 'Wie viel Ihrer Woche ist noch eigene Arbeit?',
  welcomeText:
    'Ihr Kalender weiß es. Hands-On Hours liest ihn auf diesem Rechner, zeigt, was die letzten zwölf Monate waren, und hält Zeit für die Arbeit frei, die Sie nicht aufgeben dürfen.',
  connectGoogle: 'Mit Google verbinden',
  lookAround: 'In einem Beispielkalender umsehen',
  connecting: 'Das Fenster von Google ist offen…',
  permissionTitle: 'Wonach Google fragt',
  permissionText:
    'Eine Erlaubnis: Termine in Ihren eigenen Kalendern zu sehen und zu bearbeiten. Wir lesen Ihre Termine, um die Stunden zu zählen, und schreiben nur eigene Blöcke, nachdem Sie sie gesehen haben. Nichts verlässt diesen Rechner außer den Anfragen an Google.',
  clientIdTitle: 'Ihr eigener Schlüssel zu Google',
  clientIdText:
    'Diese Fassung bringt keine Client-ID für Google mit, sie braucht also Ihre. Fünf Schritte, einmal:',
  clientIdSteps: [
    'console.cloud.google.com öffnen und ein Projekt anlegen.',
    'Unter „APIs & Dienste“ die Google Calendar API aktivieren.',
    'Unter „OAuth-Zustimmungsbildschirm“ den Namen ausfüllen und sich selbst als Testnutzer eintragen.',
    'Unter „Anmeldedaten“ eine OAuth-Client-ID vom Typ „Webanwendung“ anlegen und die Umleitungsadresse von unten eintragen.',
    'Die Client-ID kopieren und hier einfügen.',
  ],
  redirectAddress: 'Umleitungsadresse',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyRefused: 'Der Browser hat es nicht erlaubt: Markieren Sie den Text und kopieren Sie ihn.',
  clientId: 'Client-ID',
  clientIdHint: 'Sie endet auf .apps.googleusercontent.com',
  clientIdWrong: 'Das sieht nicht nach einer Client-ID aus: Sie endet auf .apps.googleusercontent.com.',
  samplesTitle: 'Wessen Kalender möchten Sie sehen?',
  samplesText:
    'Erfundene Menschen, jeder mit einem Jahr voller Termine. Alles geht wie in Ihrem; nichts erreicht Google.',
  foundTitle: (count) =>
    `${counted(count, 'Block von uns ist', 'Blöcke von uns sind')} schon in diesem Kalender.`,
  foundText:
    'Aus einem anderen Browser oder einer früheren Installation. Nichts wird geplant, bevor Sie sagen, was daraus wird.',
  adopt: 'Diesen Rhythmus hier verwenden',
  removeThem: 'Entfernen',
  roleTitle: 'Welche Arbeit dürfen Sie nicht aufgeben?',
  roleText: 'Eine Rolle sagt, was als Ihre eigene Arbeit zählt. Sie können später eine andere wählen.',
  lookBackTitle: (red, weeks) =>
    weeks === 0
      ? 'In diesem Kalender gibt es keine Vergangenheit zu beurteilen.'
      : red === 0
        ? `Keine von ${counted(weeks, 'Woche', 'Wochen')} bestand nur aus Terminen.`
        : `${String(red)} von ${counted(weeks, 'Woche', 'Wochen')}: nur Termine, kaum eigene Arbeit.`,
  lookBackMeans: (doing, meetings, open) =>
    `Eine mittlere Woche enthielt ${doing} eigene Arbeit${open === undefined ? '' : ` (${open} davon nicht bestätigt)`} und ${meetings} Termine.`,
  lookBackNote: 'Die letzten zwölf Monate, nach heutigen Zielen.',
  lookBackEmpty: 'Das macht nichts: Der Plan blickt nach vorn.',
  lookBackReading: 'Die letzten zwölf Monate werden gelesen…',
  lookBackMonths: (done, of) => `${String(done)} von ${String(of)} Monaten gelesen`,
  overWeeks: (weeks) => `In ${counted(weeks, 'Woche', 'Wochen')}:`,
  lookBackStrip: (red, amber, green) =>
    `${String(red)} nur Termine, ${String(amber)} dünn, ${String(green)} auf Kurs`,
  perWeek: (have, of) => `${have} von ${of} die Woche`,
  lookBackCannotTell: 'aus dem Kalender nicht zu erkennen',
  lookBackRoom: (room) => `Platz war für ${room} die Woche.`,
  seePlan: 'Einen Plan ansehen',
  skipLookBack: 'Überspringen',
  planStepTitle: 'Diese Zeiten halten am besten.',
  doneTitle: 'Ihre Arbeit hat ihren Platz.',
  doneTitleWaiting: 'Ihr Plan ist angenommen.',
  doneTitleNothing: 'Ihre Woche liegt bereit.',
  doneText:
    'Die Bilanz jeder Woche finden Sie hinter dem Symbol in der Leiste und über der Woche in Google Kalender.',
  doneSampleText:
    'Das war der Beispielkalender. Verbinden Sie Ihren eigenen, wann Sie wollen, in den Einstellungen.',
  openCalendar: 'Google Kalender öffnen',
  seeWeek: 'Die Woche ansehen',
  startOver: 'Von vorn beginnen',
  roleNames: {
    cto: 'CTO',
    ceo: 'CEO',
    cro: 'CRO',
    cpo: 'CPO',
    'vp-engineering': 'VP Engineering',
    founder: 'Gründer',
    own: 'Eigene Auswahl',
  },

  optionsAccount: 'Konto',
  connectedAs: (address) => `Verbunden mit ${address}.`,
  usingSample: 'Sie sehen den Beispielkalender.',
  nobodyConnected: 'Kein Kalender ist verbunden.',
  disconnect: 'Trennen',
  disconnectText:
    'Die Erweiterung vergisst, wessen Kalender das ist, und gibt die Erlaubnis an Google zurück. Ihre Blöcke bleiben im Kalender; was gelesen wurde, bleibt auf diesem Rechner, bis Sie die Erweiterung entfernen.',
  disconnectedTitle: 'Getrennt, aber Google hat es nicht bestätigt.',
  disconnectedText:
    'Die Erweiterung hat das Konto und seinen Schlüssel vergessen. Die Erlaubnis selbst besteht bei Google vielleicht noch: Dort können Sie sie zurücknehmen.',
  googleConnections: 'Ihre Verbindungen bei Google',
  optionsRole: 'Rolle',
  optionsRoleText: 'Ändert, woran jede Woche gemessen wird, auch die vergangenen.',
  currentRole: 'gewählt',
  optionsBlocks: 'Blöcke in Ihrem Kalender',
  blocksCount: (count) =>
    count === 0
      ? 'In Ihrem Kalender steht kein Block von uns.'
      : `${counted(count, 'Block von uns steht', 'Blöcke von uns stehen')} in Ihrem Kalender.`,
  removeAll: 'Alle meine Blöcke entfernen',
  removeAllSure:
    'Jeder Block, den diese Erweiterung eingetragen hat, verschwindet, wiederkehrende mit allen Tagen. Ihre Termine und die der anderen bleiben, ebenso Blöcke, zu denen jemand eingeladen wurde.',
  removeAllYes: 'Ja, entfernen',
  removing: 'Wird entfernt…',
  optionsPrivacy: 'Datenschutz',
  privacyText: [
    'Kein Server von uns, kein Konto, keine Messung. Ihre Termine gehen von Google zu diesem Browser und sonst nirgendwohin.',
    'Auf diesem Rechner aufbewahrt werden: Ihre Termine von bis zu zwölf Monaten zurück bis neun Wochen voraus, mit Titeln und Gästen, Ihre Einstellungen und die Liste des Eingetragenen, der Blöcke, die ihre Zeit verloren, und derer, die Sie gelöscht haben. Der Schlüssel zu Google bleibt nur im Arbeitsspeicher.',
    'Trennen beendet alles Lesen und gibt die Erlaubnis an Google zurück. Was gelesen wurde, bleibt hier, bis Sie die Erweiterung entfernen: Das löscht alles, was sie auf diesem Rechner aufbewahrt hat.',
  ],
  optionsSample: 'Beispielkalender',
  leaveSampleText: 'Beim Verlassen wird gelöscht, was darin ausprobiert wurde.',
};
