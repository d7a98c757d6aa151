import { SUPPORT_TICKETS, USE_THE_PRODUCT } from './customers.ts';
import { practice, type Role } from './role.ts';

export const cpo: Role = {
  id: 'cpo',
  name: 'CPO',
  practices: [
    practice({
      id: 'talk-to-users',
      name: 'Talk to users',
      target: { kind: 'sessions', count: 3 },
      session: [30, 45, 60],
      people: 'outsider',
      words: {
        en: [
          'user research',
          'usability*',
          'user test*',
          'discovery',
          'customer',
          'customers',
          'user call*',
          'feedback call*',
        ],
        de: ['nutzertest*', 'nutzergespräch*', 'kunde', 'kunden', 'kundengespräch*', 'kundenbesuch*'],
      },
      interviews: {
        en: [
          'user interview*',
          'customer interview*',
          'user research interview*',
          'customer research interview*',
          'discovery interview*',
          'usability interview*',
        ],
        de: ['nutzerinterview*', 'kundeninterview*', 'anwenderinterview*'],
      },
      noneWords: {
        en: ['interview panel', 'interview debrief', 'user conference planning'],
        de: ['nutzerkonferenz planung'],
      },
    }),
    practice({ ...USE_THE_PRODUCT, target: { kind: 'sessions', count: 2 } }),
    practice({
      id: 'specs-and-prototypes',
      name: 'Specs and prototypes',
      target: { kind: 'weekly', minutes: 240 },
      session: [60, 90, 120],
      people: 'alone',
      preferred: 'morning',
      words: {
        en: [
          'spec',
          'specs',
          'prd',
          'prds',
          'prototyp*',
          'wireframe*',
          'sketch*',
          'user stor*',
          'mockup*',
          'product brief',
        ],
        de: ['spezifikation*', 'prototyp*', 'entwurf', 'anforderungen', 'konzept', 'produktkonzept'],
      },
    }),
    practice({
      id: 'design-with-the-team',
      name: 'Design with the team',
      target: { kind: 'sessions', count: 2 },
      session: [30, 60, 90],
      people: 'with',
      words: {
        en: [
          'design critique*',
          'design crit',
          'design review*',
          'design jam*',
          'design session*',
          'whiteboard*',
          'story mapping',
          'co design',
        ],
        de: ['designkritik', 'entwurfsrunde', 'designrunde', 'story mapping'],
      },
    }),
    practice({ ...SUPPORT_TICKETS, target: { kind: 'sessions', count: 1 } }),
  ],
};
