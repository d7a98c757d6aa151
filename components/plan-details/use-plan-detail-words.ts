import { planDetailWordsFor } from '../../lib/i18n/plan-details.ts';
import type { PlanDetailWords } from '../../lib/i18n/plan-details.ts';
import { useSpeech } from '../speech.tsx';

/** The sentences of this folder, in the language of the page around. */
export function usePlanDetailWords(): PlanDetailWords {
  return planDetailWordsFor(useSpeech().language);
}
