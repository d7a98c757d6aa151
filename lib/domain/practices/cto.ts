import {
  CODE,
  FEEL_THE_DEBT,
  REVIEW_PULL_REQUESTS,
  SHIP_WITH_TEAM,
  TECHNICAL_DECISIONS,
} from './engineering.ts';
import { practice, type Role } from './role.ts';

export const cto: Role = {
  id: 'cto',
  name: 'CTO',
  practices: [
    practice({
      ...CODE,
      target: { kind: 'daily', minutes: 120 },
      session: [90, 120, 180],
      focusTimeCounts: true,
    }),
    practice(REVIEW_PULL_REQUESTS),
    practice(TECHNICAL_DECISIONS),
    practice(SHIP_WITH_TEAM),
    practice(FEEL_THE_DEBT),
  ],
};
