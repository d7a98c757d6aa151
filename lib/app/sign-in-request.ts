import type { AccountRow } from '../history/rows.ts';
import type { Edges } from './deps.ts';

/** The client id the user pasted, else the one this build was made with. */
export async function knownClientId({
  history,
  buildClientId,
}: Pick<Edges, 'history' | 'buildClientId'>): Promise<string | undefined> {
  return (await history.note('client-id')) ?? buildClientId;
}

/** Google can only be helped with an address. */
export function hintOf({ id }: AccountRow): { loginHint?: string } {
  return id.includes('@') ? { loginHint: id } : {};
}
