import { browser } from 'wxt/browser';
import type { Role } from '../../lib/domain/practices/role.ts';

/** Data the build puts beside the code, read only when somebody asks for it. */
export async function readPackaged<T>(file: 'roles.json' | 'samples.json'): Promise<T> {
  const response = await fetch(browser.runtime.getURL(`/${file}` as '/'));
  return (await response.json()) as T;
}

/** The preset a user may choose. */
export async function findRole(roleId: string): Promise<Role | undefined> {
  const roles = await readPackaged<readonly Role[]>('roles.json');
  return roles.find(({ id }) => id === roleId);
}
