import { catalogueError, invalid } from './api-error.ts';
import { checksum } from './list-query.ts';

/** Both tokens are opaque to clients: base64 with a checksum, so that garbage is known as garbage. */
function seal(parts: readonly (string | number)[]): string {
  const text = parts.join('|');
  return btoa(`${text}|${checksum(text)}`)
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

function open(token: string, length: number): string[] {
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

export interface SyncToken {
  readonly calendarId: string;
  readonly version: number;
  readonly timeMinMs: number;
}

export function sealSync({ version, calendarId, timeMinMs }: SyncToken): string {
  return seal([version, calendarId, timeMinMs]);
}

/** `floor`: tokens older than this version are no longer valid (410). */
export function openSync(token: string, calendarId: string, floor: number): SyncToken {
  const [version, own, timeMinMs] = open(token, 3);
  if (own !== calendarId) throw invalid();
  if (Number(version) < floor) throw catalogueError('fullSyncRequired');
  return { calendarId, version: Number(version), timeMinMs: Number(timeMinMs) };
}
