import type { CharterPhrases } from '../charter-text.ts';

export const charterEn: CharterPhrases = {
  opening: {
    colleagues: 'I keep doing hands-on work. These times are held for it every week:',
    short: 'My hands-on hours:',
    assistant: 'When you run my calendar, please keep these times for my hands-on work:',
  },
  closing: {
    colleagues: (week, zone) =>
      `Together ${week} a week (${zone}). Please choose another time when you invite me.`,
    short: () => 'Please choose another time.',
    assistant: (week, zone) =>
      `Together ${week} a week (${zone}). Please accept nothing on top of them; offer another time instead. When a block has to move, drag it: the new place stands. Please do not delete it and make a new one.`,
  },
  held: {
    colleagues: {
      flexible: 'may move',
      firm: 'moves only if it must',
      sacred: 'does not move',
    },
    assistant: {
      flexible: 'may move within its week',
      firm: 'moves within its week, if there is no other way',
      sacred: 'does not move; ask me',
    },
  },
  withPeople: 'with people',
  emergency: (text) => `If it really burns: ${text}`,
  sentence: (times) => `Every week I hold this time for hands-on work: ${times}.`,
};
