/** Somebody in a guest list. All people and organisations here are invented; `.example` is reserved and reaches nobody. */
export interface Person {
  readonly displayName: string;
  readonly email: string;
  readonly org: string;
}

/** `Ana Reyes` of the company itself, or `Ana Reyes@Calder Mills` from outside. */
export function personOf(text: string, company: string): Person {
  const [displayName = '', org = company] = text.trim().split('@');
  return { displayName, email: `${slug(displayName, '.')}@${slug(org, '-')}.example`, org };
}

function slug(text: string, joint: string): string {
  const plain = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return plain
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .join(joint);
}

/** Who might buy. */
export const PROSPECTS: readonly string[] = [
  'Ines Duarte@Calder Mills',
  'Owen Prichard@Greyfriars Foods',
  'Nadia Benali@Solvane',
  'Peter Lindqvist@Aurell Group',
  'Carmen Ortega@Pinerock Health',
  'Samuel Adeyemi@Harrow Dock',
  'Yuki Hayashi@Minato Retail',
  'Grace Tully@Fallowfield',
];

/** Who bought long ago. */
export const CUSTOMERS: readonly string[] = [
  'Beatriz Lemos@Westbrook Water',
  'Anton Keller@Feldmann Bau',
  'Rosa Quinn@Larkspur Clinics',
  'Tariq Aziz@Dunmore Rail',
  'Ellen Voss@Okapi Travel',
];

export const CANDIDATES: readonly string[] = [
  'Interview: staff engineer',
  'Interview: engineering manager',
  'Interview: data lead',
  'Candidate debrief',
];
