import { CLOSE_DEALS, KEY_CUSTOMERS, SALES_CALLS, SUPPORT_TICKETS, USE_THE_PRODUCT } from './customers.ts';
import { CODE } from './engineering.ts';
import { practice, type Role, words } from './role.ts';

export const founder: Role = {
  id: 'founder',
  name: 'Founder',
  practices: [
    practice({
      ...CODE,
      id: 'build',
      name: 'Build',
      target: { kind: 'daily', minutes: 90 },
      session: [60, 90, 180],
      words: words(CODE.words, { en: ['build', 'building', 'product work'], de: ['bauen', 'produktarbeit'] }),
    }),
    practice({ ...SALES_CALLS, target: { kind: 'sessions', count: 3 } }),
    practice({ ...KEY_CUSTOMERS, target: { kind: 'sessions', count: 2 } }),
    practice({ ...SUPPORT_TICKETS, target: { kind: 'sessions', count: 1 } }),
    practice({ ...USE_THE_PRODUCT, target: { kind: 'sessions', count: 1 } }),
    practice(CLOSE_DEALS),
  ],
};
