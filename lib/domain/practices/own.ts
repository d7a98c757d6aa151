import type { Role } from './role.ts';

/** Built by hand: starts empty. */
export const own: Role = { id: 'own', name: 'My own', practices: [] };
