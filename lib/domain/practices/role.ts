import type { Practice, Rule } from '../practice.ts';

/** A preset list of practices. */
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly practices: readonly Practice[];
}

/** Words of a preset, per language; an event may be titled in any of them. */
export interface WordsByLanguage {
  readonly en: readonly string[];
  readonly de: readonly string[];
}

/** A preset as its role file writes it: only what differs from the ordinary. */
export interface Preset
  extends
    Pick<Practice, 'id' | 'name' | 'target'>,
    Partial<Pick<Practice, 'level' | 'preferred' | 'focusTimeCounts' | 'usesProduct'>> {
  /** Minimum, ideal and maximum minutes of a session. */
  readonly session: readonly [minMinutes: number, idealMinutes: number, maxMinutes: number];
  /** Who takes part; `any` where it may happen alone or with others. */
  readonly people: 'alone' | 'with' | 'outsider' | 'any';
  readonly words: WordsByLanguage;
  /** Phrases with *interview* in them that mean the work itself; every other interview is hiring. */
  readonly interviews?: WordsByLanguage;
  /** Words that speak against it, beside those that speak against every practice. */
  readonly noneWords?: WordsByLanguage;
}

const NONE: WordsByLanguage = { en: [], de: [] };

/** Talk about people, purchases and preparation: near the work, but not the work. */
const NEVER: WordsByLanguage = {
  en: [
    'candidate*',
    'hiring',
    'recruit*',
    'job interview*',
    'onboarding',
    'vendor*',
    'supplier*',
    'procurement',
    'training*',
    'workshop prep*',
    'kickoff planning',
    'kick off planning',
    'planning kickoff',
    'all hands',
    'town hall',
    'steering*',
    'status update',
    'canceled',
    'cancelled',
  ],
  de: [
    'bewerb*',
    'kandidat*',
    'vorstellungsgespräch*',
    'einstellungsgespräch*',
    'einarbeitung',
    'lieferant*',
    'dienstleister*',
    'einkauf',
    'schulung*',
    '*schulung',
    'kickoff planung',
    'lenkungskreis*',
    'betriebsversammlung',
    'statusbericht',
    'abgesagt',
  ],
};

const INTERVIEW: WordsByLanguage = { en: ['*interview*'], de: [] };

export function practice(preset: Preset): Practice {
  const [minMinutes, idealMinutes, maxMinutes] = preset.session;
  const withPeople = preset.people === 'with' || preset.people === 'outsider';
  return {
    id: preset.id,
    name: preset.name,
    target: preset.target,
    session: { minMinutes, idealMinutes, maxMinutes },
    withPeople,
    level: preset.level ?? (withPeople ? 'flexible' : 'firm'),
    preferred: preset.preferred ?? 'any',
    focusTimeCounts: preset.focusTimeCounts ?? false,
    usesProduct: preset.usesProduct ?? false,
    rules: rulesOf(preset),
  };
}

function rulesOf({ people, words: own, interviews, noneWords = NONE }: Preset): Rule[] {
  const never = words(noneWords, NEVER);
  const rule = ruleOf(people, own, words(INTERVIEW, never));
  return interviews ? [ruleOf(people, interviews, never), rule] : [rule];
}

function ruleOf(people: Preset['people'], any: WordsByLanguage, none: WordsByLanguage): Rule {
  return {
    anyWords: [...any.en, ...any.de],
    noneWords: [...none.en, ...none.de],
    ...(people === 'outsider' && { outsider: true }),
    ...((people === 'alone' || people === 'with') && { people }),
  };
}

/** The words of several lists together. */
export function words(...lists: readonly WordsByLanguage[]): WordsByLanguage {
  return { en: lists.flatMap((list) => list.en), de: lists.flatMap((list) => list.de) };
}
