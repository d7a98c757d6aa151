import { SALES_CALLS } from './customers.ts';
import { practice, type Role } from './role.ts';

export const cro: Role = {
  id: 'cro',
  name: 'CRO',
  practices: [
    practice({
      id: 'own-quota',
      name: 'Own quota',
      target: { kind: 'sessions', count: 5 },
      session: [30, 60, 120],
      people: 'any',
      words: {
        en: [
          'my deals',
          'prospecting',
          'outreach',
          'proposal',
          'proposals',
          'own pipeline',
          'cold calls',
          'cold calling',
        ],
        de: ['meine deals', 'akquise', '*akquise', 'kaltakquise', 'angebot', 'angebote', 'eigene kunden'],
      },
      noneWords: { en: ['outreach program*', 'talent outreach'], de: ['jobangebot'] },
    }),
    practice({ ...SALES_CALLS, target: { kind: 'sessions', count: 5 } }),
    practice({
      id: 'hard-customers',
      name: 'Hard customers',
      target: { kind: 'sessions', count: 1 },
      session: [30, 45, 60],
      people: 'outsider',
      words: {
        en: ['escalation', 'escalations', 'churn', 'churning', 'at risk', 'save', 'save call', 'complaint'],
        de: [
          'eskalation',
          'eskalationen',
          'kündigung',
          'kündigungsgespräch',
          'abwanderung',
          'beschwerde',
          'rückgewinnung',
        ],
      },
      noneWords: { en: ['save the date'], de: ['kündigung mitarbeiter*'] },
    }),
    practice({
      id: 'close-beside-the-team',
      name: 'Close beside the team',
      target: { kind: 'sessions', count: 2 },
      session: [30, 45, 60],
      people: 'with',
      words: {
        en: ['deal', 'deals', 'deal review*', 'ride along*', 'ridealong*', 'deal desk', 'closing call'],
        de: [
          'dealbesprechung',
          'mitfahrt',
          'vertriebsbegleitung',
          'abschlussgespräch*',
          'angebotsbesprechung',
        ],
      },
    }),
    practice({
      id: 'feel-the-sales-process',
      name: 'Feel the sales process',
      target: { kind: 'sessions', count: 1 },
      session: [30, 30, 60],
      people: 'alone',
      words: {
        en: ['crm', 'quote*', 'sequence*', 'salesforce', 'hubspot', 'pipeline hygiene'],
        de: ['angebotserstellung', 'angebot schreiben', 'crm pflege', 'verkaufsprozess', 'vertriebsprozess'],
      },
    }),
  ],
};
