import type { CharterPhrases } from '../charter-text.ts';

export const charterDe: CharterPhrases = {
  opening: {
    colleagues: 'Ich arbeite weiter selbst mit. Diese Zeiten sind jede Woche dafür frei gehalten:',
    short: 'Meine Zeiten für eigene Arbeit:',
    assistant: 'Bitte halten Sie in meinem Kalender diese Zeiten für meine eigene Arbeit frei:',
  },
  closing: {
    colleagues: (week, zone) =>
      `Zusammen ${week} die Woche (${zone}). Bitte für Einladungen eine andere Zeit wählen.`,
    short: () => 'Bitte eine andere Zeit wählen.',
    assistant: (week, zone) =>
      `Zusammen ${week} die Woche (${zone}). Bitte sagen Sie darüber nichts zu, sondern bieten Sie eine andere Zeit an. Muss ein Block weichen, ziehen Sie ihn an die neue Stelle: Dort bleibt er. Bitte nicht löschen und neu anlegen.`,
  },
  held: {
    colleagues: {
      flexible: 'beweglich',
      firm: 'weicht nur, wenn es sein muss',
      sacred: 'weicht nicht',
    },
    assistant: {
      flexible: 'innerhalb der Woche beweglich',
      firm: 'weicht nur, wenn es nicht anders geht, und bleibt in der Woche',
      sacred: 'weicht nicht; bitte mich fragen',
    },
  },
  withPeople: 'gemeinsam mit anderen',
  emergency: (text) => `Wenn es wirklich brennt: ${text}`,
  sentence: (times) => `Diese Zeit halte ich jede Woche für eigene Arbeit frei: ${times}.`,
};
