import type { WarningAction } from '../warning.ts';
import type { WeekView } from '../week-view.ts';

/** What can be done about the week shown: a week that is over can only be taken note of. */
export function actionsFor({ when }: Pick<WeekView, 'when'>): WarningAction[] {
  const dismiss: WarningAction = { kind: 'dismiss-for-week' };
  return when === 'past' ? [dismiss] : [{ kind: 'preview-plan' }, dismiss];
}
