import { invalid } from './api-error.ts';
import { checksum } from './checksum.ts';

/** Tokens are opaque to clients: base64 with a checksum, so that garbage is known as garbage. */
export function seal(parts: readonly (string | number)[]): string {
  const text = parts.join('|');
  return btoa(`${text}|${checksum(text)}`)
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** The parts of a token that has this many. */
export function open(token: string, length: number): string[] {
  let parts: string[];
  try {
    parts = atob(token.replaceAll('-', '+').replaceAll('_', '/')).split('|');
  } catch {
    throw invalid();
  }
  const sum = parts.pop();
  if (parts.length !== length || sum !== checksum(parts.join('|'))) throw invalid();
  return parts;
}

export interface PageToken {
  readonly shape: string;
  readonly offset: number;
  /** The calendar's version when the first page was read. */
  readonly version: number;
}

export function sealPage({ shape, offset, version }: PageToken): string {
  return seal(['p', shape, offset, version]);
}

/** A page token belongs to its query. */
export function openPage(token: string, shape: string): PageToken {
  const [kind, own, offset, version] = open(token, 4);
  if (kind !== 'p' || own !== shape) throw invalid();
  return { shape, offset: Number(offset), version: Number(version) };
}
