import { invalid } from './api-error.ts';
import { catalogueError } from './error-catalogue.ts';
import { open, seal } from './page-token.ts';

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
