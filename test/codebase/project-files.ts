import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const FOLDERS = ['components', 'entrypoints', 'lib', 'test'];

/** Paths of the project's own files from the root, with forward slashes. */
export const projectFiles: readonly string[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
);

export const codeFiles: readonly string[] = projectFiles.filter((path) => /\.(tsx?|mjs|css)$/.test(path));

export function readProjectFile(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
