import { dateOf, utcStamp } from '../domain/civil.ts';
import type { Zone } from '../domain/civil.ts';

/** One rule and the dates left out of it: all that we write, and all that Google's page makes of it. */
export function isPlain(lines: readonly string[]): boolean {
  const rest = lines.filter((line) => !line.startsWith('EXDATE'));
  return rest.length === 1 && rest.every(isRule);
}

/** Does every rule name a date before `endMs`, a midnight in `zone`, as its last? */
export function endsBefore(lines: readonly string[], endMs: number, zone: Zone): boolean {
  return lines.filter(isRule).every((rule) => {
    const until = part(rule, 'UNTIL');
    if (until === undefined) return false;
    return until.endsWith('Z')
      ? until < utcStamp(endMs)
      : until.slice(0, 8) < dateOf(endMs, zone).replaceAll('-', '');
  });
}

/** Is the end of a rule a number of occurrences? Only Google knows when that is. */
export function isCounted(lines: readonly string[]): boolean {
  return lines.some((line) => isRule(line) && part(line, 'COUNT') !== undefined);
}

/** The same lines with the last second before `endMs` as their end, in place of any other; open-ended without. */
export function endedAt(lines: readonly string[], endMs: number | undefined): string[] {
  const end = endMs === undefined ? [] : [`UNTIL=${utcStamp(endMs - 1000)}`];
  return lines.map((line) => {
    if (!isRule(line)) return line;
    return [...line.split(';').filter((each) => !/^(UNTIL|COUNT)=/.test(each)), ...end].join(';');
  });
}

/** Google may give the lines back in another order. */
export function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
}

function isRule(line: string): boolean {
  return line.startsWith('RRULE:');
}

function part(rule: string, name: string): string | undefined {
  const found = rule.split(';').find((each) => each.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}
