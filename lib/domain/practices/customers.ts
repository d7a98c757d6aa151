import type { Preset } from './role.ts';

/** Practices at the customer that several roles share; each role sets its own number of sessions. */
export const SALES_CALLS: Omit<Preset, 'target'> = {
  id: 'sales-calls',
  name: 'Sales calls',
  session: [30, 45, 60],
  people: 'outsider',
  words: {
    en: ['demo', 'demos', 'discovery', 'pitch', 'sales', 'intro', 'intro call', 'prospect', 'prospects'],
    de: [
      '*demo',
      'erstgespräch*',
      'vertriebsgespräch*',
      'verkaufsgespräch*',
      'vertrieb',
      'produktvorstellung*',
      'produktdemo*',
      'kennenlernen',
      'kennenlerngespräch*',
      'bedarfsanalyse',
    ],
  },
  noneWords: {
    en: ['investor*', 'sales tool*', 'sales training', 'sales enablement', 'recruiter'],
    de: ['vertriebsschulung', 'investor*'],
  },
};

export const KEY_CUSTOMERS: Omit<Preset, 'target'> = {
  id: 'key-customers',
  name: 'Key customers',
  session: [30, 45, 60],
  people: 'outsider',
  words: {
    en: [
      'qbr',
      'qbrs',
      'ebr',
      'check in',
      'checkin',
      'renewal',
      'renewals',
      'customer',
      'customers',
      'account review',
      'business review',
    ],
    de: [
      'kunde',
      'kunden',
      'kundin',
      'kundentermin*',
      'kundengespräch*',
      'kundenbesuch*',
      'vertragsverlängerung',
      'quartalsgespräch*',
      'jahresgespräch*',
      'verlängerung',
    ],
  },
};

export const SUPPORT_TICKETS: Omit<Preset, 'target'> = {
  id: 'support-tickets',
  name: 'Support tickets',
  session: [30, 45, 90],
  people: 'alone',
  words: {
    en: [
      'support',
      'support ticket*',
      'ticket',
      'tickets',
      'ticket queue',
      'helpdesk',
      'help desk',
      'zendesk',
      'intercom',
    ],
    de: ['kundenanfragen', 'kundenservice', 'kundendienst', 'anfragen beantworten', 'supportanfragen'],
  },
  noneWords: {
    en: [
      'train ticket*',
      'flight ticket*',
      'plane ticket*',
      'concert ticket*',
      'book ticket*',
      'ticket office',
    ],
    de: ['bahnticket*', 'flugticket*', 'fahrkarte*'],
  },
};

export const USE_THE_PRODUCT: Omit<Preset, 'target'> = {
  id: 'use-the-product',
  name: 'Use the product',
  session: [30, 30, 60],
  people: 'alone',
  level: 'sacred',
  usesProduct: true,
  words: {
    en: [
      'use the product',
      'use our product',
      'using the product',
      'dogfood*',
      'try the product',
      'product walkthrough',
      'friction log*',
      'play with the product',
    ],
    de: [
      'produkt nutzen',
      'produkt benutzen',
      'produkt testen',
      'produkt ausprobieren',
      'eigenes produkt',
      'produkttest',
    ],
  },
};

export const CLOSE_DEALS: Preset = {
  id: 'close-deals',
  name: 'Close deals',
  target: { kind: 'sessions', count: 1 },
  session: [30, 60, 120],
  people: 'any',
  words: {
    en: ['close', 'closing', 'contract', 'contracts', 'negotiation', 'negotiations', 'proposal', 'proposals'],
    de: [
      'abschluss',
      'vertrag',
      'vertragsverhandlung*',
      'verhandlung',
      'verhandlungen',
      'angebot',
      'angebote',
      '*angebot',
    ],
  },
  noneWords: {
    en: [
      'month end',
      'quarter end',
      'year end',
      'close the books',
      'month close',
      'monthly close',
      'quarterly close',
      'employment contract*',
      'office close*',
      'close of business',
      'cob',
      'school closing',
    ],
    de: [
      'monatsabschluss',
      'quartalsabschluss',
      'jahresabschluss',
      'arbeitsvertrag*',
      'mietvertrag*',
      'jobangebot',
    ],
  },
};
