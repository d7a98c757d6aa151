import type { Preset } from './role.ts';

/** Practices that technical roles share; each role sets its own amounts. */
export const CODE: Omit<Preset, 'target' | 'session'> = {
  id: 'code',
  name: 'Code',
  people: 'alone',
  preferred: 'morning',
  level: 'sacred',
  words: {
    en: [
      'code',
      'coding',
      'programming',
      'deep work',
      'maker time',
      'hands on',
      'hack*',
      'prototyp*',
      'spike',
      'implement*',
      'develop',
    ],
    de: ['programmier*', 'coden', 'entwickeln', 'implementier*', 'prototyp*', 'umsetzung'],
  },
  noneWords: {
    en: ['code of conduct', 'code freeze', 'review*', 'dress code', 'hackathon planning'],
    de: ['verhaltenskodex', 'durchsicht'],
  },
};

export const REVIEW_PULL_REQUESTS: Preset = {
  id: 'review-pull-requests',
  name: 'Review pull requests',
  target: { kind: 'daily', minutes: 30 },
  session: [30, 30, 60],
  people: 'alone',
  words: {
    en: [
      'pull request*',
      'merge request*',
      'pr review*',
      'code review*',
      'review pr',
      'review prs',
      'reviewing prs',
      'prs',
      'mr review*',
    ],
    de: ['code durchsicht', 'codedurchsicht', 'pr durchsicht', 'reviews machen'],
  },
};

export const TECHNICAL_DECISIONS: Preset = {
  id: 'technical-decisions',
  name: 'Critical technical decisions',
  target: { kind: 'sessions', count: 1 },
  session: [30, 60, 120],
  people: 'with',
  words: {
    en: [
      'design review*',
      'architecture*',
      'architectural',
      'rfc',
      'rfcs',
      'adr',
      'adrs',
      'incident review*',
      'post mortem*',
      'postmortem*',
      'tech design',
      'technical design',
      'threat model*',
    ],
    de: [
      'architektur*',
      'entwurfsreview*',
      'technische entscheidung*',
      'technischer entwurf',
      'störungsanalyse',
    ],
  },
};

export const SHIP_WITH_TEAM: Preset = {
  id: 'ship-with-the-team',
  name: 'Ship with the team',
  target: { kind: 'sessions', count: 1 },
  session: [60, 90, 120],
  people: 'with',
  words: {
    en: ['pair*', 'mob*', 'ship*', 'release', 'swarm*', 'bug bash*', 'hackathon', 'hack day'],
    de: ['gemeinsam programmieren', 'gemeinsam entwickeln', 'auslieferung', 'veröffentlichung', 'freigabe'],
  },
  noneWords: {
    en: [
      'mobile',
      'mobility',
      'shipment*',
      'shipping cost*',
      'release planning',
      'press release',
      'release party',
    ],
    de: ['mobil*', 'releaseplanung', 'release planung', 'pressemitteilung'],
  },
};

export const FEEL_THE_DEBT: Preset = {
  id: 'feel-the-debt',
  name: 'Feel the debt',
  target: { kind: 'weekly', minutes: 60 },
  session: [45, 60, 120],
  people: 'alone',
  words: {
    en: ['on call', 'oncall', 'bug*', 'refactor*', 'tech debt', 'technical debt', 'debug*'],
    de: [
      'bereitschaft',
      'rufbereitschaft',
      'fehlersuche',
      'fehlerbehebung',
      'refaktor*',
      'technische schulden',
      'aufräumen code',
    ],
  },
};
