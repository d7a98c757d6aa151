import { planDetailsDe } from './de/plan-details.ts';
import { planDetailsEn } from './en/plan-details.ts';
import type { PlanDetailWords } from './en/plan-details.ts';
import { inLanguage } from './spoken.ts';

export type { PlanDetailWords } from './en/plan-details.ts';

/**
 * The sentences of a plan's changes and of blocks at risk in a language that pages speak (`Language.language`). Apart from
 * the others: they come with the first plan.
 */
export function planDetailWordsFor(language: string): PlanDetailWords {
  return inLanguage({ en: planDetailsEn, de: planDetailsDe }, language);
}
