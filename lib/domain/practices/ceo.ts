import { CLOSE_DEALS, KEY_CUSTOMERS, SALES_CALLS, SUPPORT_TICKETS, USE_THE_PRODUCT } from './customers.ts';
import { practice, type Role } from './role.ts';

export const ceo: Role = {
  id: 'ceo',
  name: 'CEO',
  practices: [
    practice({ ...SALES_CALLS, target: { kind: 'sessions', count: 3 } }),
    practice({ ...KEY_CUSTOMERS, target: { kind: 'sessions', count: 2 } }),
    practice({ ...SUPPORT_TICKETS, target: { kind: 'sessions', count: 2 } }),
    practice({ ...USE_THE_PRODUCT, target: { kind: 'sessions', count: 1 } }),
    practice(CLOSE_DEALS),
  ],
};
