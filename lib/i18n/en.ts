import type { Level } from '../domain/practice.ts';
import type { Balance, Verdict, VerdictKind, WeekView } from '../domain/week-view.ts';
import type { WarningEvidence } from '../domain/warning.ts';
import type { Format } from '../format.ts';
import type { Problem } from '../problems.ts';
import { counted } from './counted.ts';
import { conflictEn } from './en/conflict.ts';
import { planEn } from './en/plan.ts';

const VERDICTS: Record<VerdictKind, string> = {
  red: 'All meetings, no doing.',
  amber: 'Thin week.',
  green: 'On track.',
};

const AWAY: Record<WeekView['when'], string> = {
  past: 'You were away that week.',
  current: 'You are away this week.',
  ahead: 'You will be away that week.',
};

/** A week as its headline needs it. */
interface Judged {
  readonly when: WeekView['when'];
  readonly verdict: Verdict;
  readonly balance: Pick<Balance, 'doingConfirmedMinutes' | 'doingUnconfirmedMinutes' | 'doingAheadMinutes'>;
}

/** What went wrong, then what is safe or what to do. */
interface ProblemWords {
  readonly what: string;
  readonly hint: string;
}

/** Every sentence of the extension's pages. Another language satisfies this object's type. */
export const en = {
  appName: 'Hands-On Hours',

  doing: 'Hands-on',
  meetings: 'Meetings',
  solo: 'Solo',
  away: 'Away',
  free: 'Free',
  target: 'Target',
  today: 'today',
  working: 'Working…',
  back: 'Back',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',

  // The week's sentence
  headline: ({ when, verdict: v, balance: b }: Judged, f: Format): string => {
    const all = f.duration(v.doingMinutes);
    const target = f.duration(v.targetMinutes);
    const confirmed = b.doingConfirmedMinutes;
    const open = b.doingUnconfirmedMinutes;
    if (v.kind === 'none') {
      if (v.noneBecause === 'away') return AWAY[when];
      if (v.noneBecause === 'not-read') return 'This week has not been read.';
      if (v.noneBecause === 'nothing-known') return 'Nothing is in the calendar of this week.';
      const parts = [
        ...(open > 0 ? [`${f.duration(open)} not confirmed`] : []),
        ...(b.doingAheadMinutes > 0 ? [`${f.duration(b.doingAheadMinutes)} planned`] : []),
      ];
      const first = confirmed > 0 || parts.length === 0 ? [`${f.duration(confirmed)} hands-on`] : [];
      return `${[...first, ...parts].join(', ')}.`;
    }
    if (when === 'ahead') return `${all} of ${target} hands-on, if it stands.`;
    const unconfirmed = open > 0 && confirmed === 0;
    if (when === 'current' && v.soFarMinutes < v.doingMinutes) {
      const soFar = f.duration(v.soFarMinutes);
      return unconfirmed
        ? `${soFar} so far, not confirmed; ${all} if the rest stands, of ${target}.`
        : `${soFar} so far, ${all} if the rest stands, of ${target}.`;
    }
    if (unconfirmed) {
      return when === 'past'
        ? `${all} of ${target} planned, none of it confirmed.`
        : `${all} of ${target} so far, not confirmed.`;
    }
    return open > 0
      ? `${f.duration(confirmed)} of ${target} hands-on, ${f.duration(open)} more not confirmed.`
      : `${all} of ${target} hands-on.`;
  },
  /** Under a headline that adds up what is confirmed and what is not. */
  partUnconfirmed: (minutes: number, f: Format): string =>
    `${f.duration(minutes)} of the time so far is not confirmed.`,
  verdict: (v: Verdict): string => {
    if (v.notConfirmed) return 'Not confirmed.';
    if (v.kind === 'none') {
      if (v.noneBecause === 'no-target') return 'No target, so no verdict.';
      return v.noneBecause === 'few-days' ? 'Fewer than two working days, so no verdict.' : 'No verdict.';
    }
    return VERDICTS[v.kind];
  },
  verdictWord: (kind: VerdictKind | 'none'): string =>
    kind === 'none' ? 'no verdict' : VERDICTS[kind].slice(0, -1),
  notConfirmedWhy: 'More than half of it is our own blocks, and nobody has said that they were kept.',
  contested: (minutes: number, f: Format): string =>
    `${f.duration(minutes)} of it is contested by invitations you have not answered.`,
  outside: (minutes: number, f: Format): string =>
    `${f.duration(minutes)} of work lies outside working hours.`,
  thisWeek: 'This week',
  earlierWeek: 'Earlier week',
  laterWeek: 'Later week',
  backToThisWeek: 'Back to now',
  weekByDay: 'The week by day',
  targetLine: 'Line: the day’s target',
  weekShown: 'Week shown',
  notConfirmedPart: 'of it not confirmed',
  dayAway: 'away',
  dayColumn: 'Day',
  plannedColumn: 'Planned or not confirmed',
  unanswered: 'Hands-on invitations not answered',

  // Practices
  practices: 'Practices',
  /** A practice as it is called as long as nobody has renamed it. */
  practice: (name: string): string => name,
  progress: (have: string, of: string): string => `${have} of ${of}`,
  sessionsOf: (have: number, of: number): string =>
    `${String(have)} of ${counted(of, 'session', 'sessions')}`,
  planned: (text: string): string => `${text} planned`,
  unconfirmed: (text: string): string => `${text} not confirmed`,
  sessions: (count: number): string => counted(count, 'session', 'sessions'),
  lastDone: (date: string, days: number): string => {
    if (days <= 0) return 'last done today';
    if (days === 1) return 'last done yesterday';
    return `last done ${date}, ${String(days)} days ago`;
  },
  cannotTell: 'cannot tell when you last did this',
  level: {
    flexible: 'flexible, shown as free',
    firm: 'firm, shown as busy',
    sacred: 'sacred, busy and never moved',
  } satisfies Record<Level, string>,

  // Next block
  next: 'Next',
  nothingNext: 'No hands-on time ahead this week.',
  contestedMark: 'contested',

  // Warnings
  warnings: 'Warnings',
  noWarnings: 'Nothing to warn you about this week.',
  warning: (e: WarningEvidence, f: Format): { readonly title: string; readonly why: string } => {
    if (e.id === 'unprotected-ahead') {
      const pieces = e.pieces
        .slice(0, 3)
        .map((p) => `${f.dayTime(p.startMs)} (${f.duration((p.endMs - p.startMs) / 60_000)})`);
      const open = pieces.length === 0 ? '' : ` Still free: ${f.list(pieces)}.`;
      return {
        title: `The week of ${f.date(e.shortWeek)} is not protected.`,
        why: `It holds ${f.duration(e.doingMinutes)} of ${f.duration(e.targetMinutes)} hands-on.${open}`,
      };
    }
    if (e.id === 'contested-block') {
      const { conflict, others } = e;
      const cost = `${conflictEn.conflictCost(conflict, f)} ${conflictEn.conflictNext(conflict, f)}`;
      return {
        title: `${conflictEn.conflictHead(conflict)}.`,
        why: others > 0 ? `${cost} ${conflictEn.conflictsMore(others)}` : cost,
      };
    }
    const doing = f.duration(e.doingMinutes);
    if (e.id === 'thin-week' && e.notConfirmed) {
      return {
        title: 'Not confirmed.',
        why: `${doing} of ${f.duration(e.targetMinutes)} were in the calendar; less than half of it is confirmed.`,
      };
    }
    return {
      title: e.id === 'all-meetings' ? VERDICTS.red : VERDICTS.amber,
      why: `${doing} of ${f.duration(e.targetMinutes)} planned or done, ${f.duration(e.meetingMinutes)} in meetings during working hours.`,
    };
  },
  previewPlan: 'Preview a plan',
  showThatWeek: 'Show that week',

  ...planEn,
  ...conflictEn,
  openPanel: 'Open the panel',

  // Sync
  asOf: (moment: string): string => `as of ${moment}`,
  notReadYet: 'not read yet',
  reading: 'Reading your calendar…',
  refresh: 'Refresh',
  loading: 'Opening your week…',

  // Connection
  sampleBanner: 'Sample calendar — nothing here is real.',
  leaveSample: 'Leave sample',
  reconnectTitle: 'Google needs you to sign in again.',
  reconnectText: (waiting: number): string =>
    waiting === 0
      ? 'Your blocks are safe. What you see is from the last reading.'
      : `Your blocks are safe; ${counted(waiting, 'change is', 'changes are')} waiting.`,
  signInAgain: 'Sign in again',
  notConnectedTitle: 'No calendar yet.',
  notConnectedText: 'Connect Google, or look around with a sample calendar. It takes about a minute.',
  noRoleTitle: 'One question is open.',
  noRoleText: 'Choose your role, and the week can be judged by it.',
  setUp: 'Set up',

  settings: 'Settings',

  problem: (p: Problem): ProblemWords => {
    switch (p.code) {
      case 'offline':
        return {
          what: 'No network just now.',
          hint: 'Nothing is lost: what waits is written once the network is back.',
        };
      case 'sign-in-needed':
        return { what: 'Google needs you to sign in again.', hint: 'Your blocks are safe.' };
      case 'consent-denied':
        return {
          what: 'Google was told not to allow it.',
          hint: 'Nothing was read or written. You can connect again, or look around with a sample calendar.',
        };
      case 'consent-closed':
        return {
          what: 'Google’s window was closed before an answer.',
          hint: 'Nothing was read or written. Connect again when you are ready.',
        };
      case 'client-id-missing':
        return {
          what: 'This build knows no Google client id.',
          hint: 'Paste one of your own, or look around with a sample calendar.',
        };
      case 'client-id-refused':
        return {
          what: 'Google does not accept this client id.',
          hint: 'Check that it is complete and that the redirect address is entered for it at Google.',
        };
      case 'scope-missing':
        return {
          what: 'The permission for your events was not given.',
          hint: 'Without it nothing can be read. Connect again and leave the box ticked.',
        };
      case 'wrong-account':
        return {
          what: 'That was another Google account.',
          hint: `Your blocks belong to ${p.expected}. Sign in with that one.`,
        };
      case 'rate-limited':
        return {
          what: 'Google asks us to slow down.',
          hint: 'Wait a few minutes. Nothing is lost: what waits is written by itself.',
        };
      case 'google-failing':
        return {
          what: 'Google Calendar is not answering properly.',
          hint: 'Nothing is lost: what waits is tried again by itself.',
        };
      case 'not-google':
        return {
          what: 'Something other than Google answered.',
          hint: 'A hotel or office network may want you to sign in first. Then try again.',
        };
      case 'not-found':
        return { what: 'It is no longer in your calendar.', hint: 'Nothing was changed.' };
      case 'gone':
        return { what: 'It was deleted in the meantime.', hint: 'Your deletion stands.' };
      case 'taken':
        return { what: 'This block exists already.', hint: 'Nothing was written twice.' };
      case 'changed-meanwhile':
        return {
          what: 'Somebody changed it in the meantime.',
          hint: 'That change stands; the plan can be made again.',
        };
      case 'refused':
        if (p.reason === 'has-guests') {
          return {
            what: 'Somebody has been invited to this block.',
            hint: 'It is left as it is: a block with guests is never changed or deleted for you.',
          };
        }
        if (p.reason === 'not-ours') {
          return { what: 'This event is not one of ours any more.', hint: 'It is left as it is.' };
        }
        if (p.reason === 'accessNotConfigured') {
          return {
            what: 'The Google Calendar API is switched off for this client id.',
            hint: 'Switch it on in the Google Cloud project the client id belongs to, then try again.',
          };
        }
        return {
          what: 'Google refused this.',
          hint: `It would refuse it again, so it was not repeated. Google’s reason: ${p.reason || String(p.status)}.`,
        };
      case 'stopped':
        return { what: 'It was stopped.', hint: 'Nothing more is written.' };
      case 'storage-full':
        return {
          what: 'The disk is full.',
          hint: 'The last thing may not have been kept on this machine. Free some space, then try again.',
        };
      case 'storage-failing':
        return {
          what: 'The browser’s storage does not work.',
          hint: 'The last thing may not have been kept on this machine. Restarting the browser usually helps.',
        };
      case 'plan-outdated':
        return {
          what: 'Your calendar has changed since this plan was made.',
          hint: 'Nothing was written. Look at the new plan before you approve.',
        };
      case 'not-connected':
        return { what: 'No calendar is connected.', hint: 'Set one up first.' };
      case 'moved-by-hand':
        return {
          what: 'Somebody changed this block since it was written.',
          hint: 'That change stands: the block was left where it is.',
        };
      case 'deleted-by-user':
        return {
          what: 'You deleted this block in Google Calendar.',
          hint: 'Your deletion stands; a new plan may propose the block again.',
        };
      case 'cannot-answer':
        return {
          what:
            p.because === 'guests-hidden'
              ? 'Google does not show the whole guest list.'
              : 'You are not on the guest list of this meeting.',
          hint: 'Nothing was sent. You can answer in Google Calendar itself.',
        };
      case 'two-plans-first':
        return {
          what: 'The first two plans need your own yes.',
          hint: 'After them your time can be kept protected for you. Until then you are asked.',
        };
      case 'too-many-at-once':
        return {
          what: 'More blocks would go at once than a few.',
          hint: 'Only you may say so: nothing more is removed before you have looked at a plan.',
        };
      case 'settings-unreadable':
        return {
          what: 'Your stored settings cannot be understood.',
          hint: 'They are kept aside, not overwritten. Choose a role to start anew.',
        };
      case 'week-not-read':
        return {
          what: 'This week has not been read.',
          hint: 'It lies outside the weeks kept on this machine, and reading it now did not work.',
        };
      case 'no-answer':
        return {
          what: 'The extension did not answer.',
          hint: 'It may have been done or not: look before you try again.',
        };
      case 'unexpected':
        return {
          what: 'Something went wrong that we did not foresee.',
          hint: 'It may have been done in part: look before you try again.',
        };
    }
  },

  // Welcome
  welcomeTitle: 'How much of your week is still your own work?',
  welcomeText:
    'Your calendar knows. Hands-On Hours reads it on this machine, shows what the last twelve months were, and holds time for the work you must not stop doing.',
  connectGoogle: 'Connect Google',
  lookAround: 'Look around with a sample calendar',
  connecting: 'Waiting for Google’s window…',
  permissionTitle: 'What Google will ask',
  permissionText:
    'One permission: to see and edit events on calendars you own. We read your events to count the hours, and write only blocks of our own, after you have seen them. Nothing leaves this machine but the requests to Google.',
  clientIdTitle: 'Your own key to Google',
  clientIdText: 'This build comes without a Google client id, so it needs yours. Five steps, once:',
  clientIdSteps: [
    'Open console.cloud.google.com and make a project.',
    'Under “APIs & Services”, enable the Google Calendar API.',
    'Under “OAuth consent screen”, fill in the name and add yourself as a test user.',
    'Under “Credentials”, create an OAuth client id of type “Web application”, and enter the redirect address below.',
    'Copy the client id and paste it here.',
  ] as readonly string[],
  redirectAddress: 'Redirect address',
  copy: 'Copy',
  copied: 'Copied',
  copyRefused: 'The browser did not allow it: select the text and copy it.',
  clientId: 'Client id',
  clientIdHint: 'It ends in .apps.googleusercontent.com',
  clientIdWrong: 'That does not look like a client id: it ends in .apps.googleusercontent.com.',
  samplesTitle: 'Whose calendar would you like to see?',
  samplesText:
    'Invented people, a year of meetings each. Everything works as it would in yours; nothing reaches Google.',
  foundTitle: (count: number): string =>
    `${counted(count, 'block of ours is', 'blocks of ours are')} in this calendar already.`,
  foundText:
    'From another browser or an earlier installation. Nothing is planned before you say what becomes of them.',
  adopt: 'Use this rhythm here',
  removeThem: 'Remove them',
  roleTitle: 'Which work must you not stop doing?',
  roleText: 'A role says which work counts as your own. You can choose another one later.',
  lookBackTitle: (red: number, weeks: number): string =>
    weeks === 0
      ? 'There is no past in this calendar to judge.'
      : red === 0
        ? `None of ${counted(weeks, 'week', 'weeks')} was all meetings.`
        : `${String(red)} of ${counted(weeks, 'week', 'weeks')} ${red === 1 ? 'was' : 'were'} all meetings, no doing.`,
  /** With how much of the first nobody has confirmed, if any. */
  lookBackMeans: (doing: string, meetings: string, open?: string): string =>
    `An average week held ${doing} hands-on${open === undefined ? '' : ` (${open} of it not confirmed)`} and ${meetings} of meetings.`,
  lookBackNote: 'The last twelve months, by today’s targets.',
  lookBackEmpty: 'That is fine: the plan looks forward.',
  lookBackReading: 'Reading the last twelve months…',
  lookBackMonths: (done: number, of: number): string => `${String(done)} of ${String(of)} months read`,
  overWeeks: (weeks: number): string => `In ${counted(weeks, 'week', 'weeks')}:`,
  lookBackStrip: (red: number, amber: number, green: number): string =>
    `${String(red)} all meetings, ${String(amber)} thin, ${String(green)} on track`,
  perWeek: (have: string, of: string): string => `${have} of ${of} a week`,
  lookBackCannotTell: 'cannot tell from your calendar',
  lookBackRoom: (room: string): string => `There was room for ${room} a week.`,
  seePlan: 'See a plan',
  skipLookBack: 'Skip this',
  planStepTitle: 'These times hold best.',
  doneTitle: 'Your work has its place.',
  doneTitleWaiting: 'Your plan is approved.',
  doneTitleNothing: 'Your week is ready to read.',
  doneText: 'The balance of every week is behind the toolbar icon, and above the week in Google Calendar.',
  doneSampleText: 'This was the sample calendar. Connect your own when you like, in settings.',
  openCalendar: 'Open Google Calendar',
  seeWeek: 'See the week',
  startOver: 'Start over',
  roleNames: {
    cto: 'CTO',
    ceo: 'CEO',
    cro: 'CRO',
    cpo: 'CPO',
    'vp-engineering': 'VP Engineering',
    founder: 'Founder',
    own: 'My own',
  } as Readonly<Record<string, string>>,

  // Options
  optionsAccount: 'Account',
  connectedAs: (address: string): string => `Connected to ${address}.`,
  usingSample: 'You are looking at the sample calendar.',
  nobodyConnected: 'No calendar is connected.',
  disconnect: 'Disconnect',
  disconnectText:
    'The extension forgets whose calendar this is and gives the permission back to Google. Your blocks stay in the calendar; what was read stays on this machine until you remove the extension.',
  disconnectedTitle: 'Disconnected, but Google has not confirmed it.',
  disconnectedText:
    'The extension has forgotten the account and its key. The permission itself may still stand at Google: you can take it back there.',
  googleConnections: 'Your connections at Google',
  optionsRole: 'Role',
  optionsRoleText: 'Changes the practices and targets that every week is judged by, past weeks too.',
  currentRole: 'current',
  optionsBlocks: 'Blocks in your calendar',
  blocksCount: (count: number): string =>
    count === 0
      ? 'There is no block of ours in your calendar.'
      : `${counted(count, 'block of ours is', 'blocks of ours are')} in your calendar.`,
  removeAll: 'Remove all my blocks',
  removeAllSure:
    'Every block this extension wrote goes away, the recurring ones with all their dates. Events of yours and of others stay, and so do blocks to which somebody has been invited.',
  removeAllYes: 'Yes, remove them',
  removing: 'Removing…',
  optionsPrivacy: 'Privacy',
  privacyText: [
    'No server of ours, no account, no telemetry. Your events go from Google to this browser and nowhere else.',
    'What is kept on this machine: your events from up to twelve months back to nine weeks ahead, with their titles and guests, your settings, and the list of what was written, of blocks that lost their time and of those you deleted. The key to Google is kept in memory only.',
    'Disconnecting ends all reading and gives the permission back to Google. What was read stays here until you remove the extension: that deletes everything it kept on this machine.',
  ] as readonly string[],
  optionsSample: 'Sample calendar',
  leaveSampleText: 'Leaving deletes everything that was tried in it.',
};

/** A language: the same sentences, the same arguments. */
export type Words = typeof en;
