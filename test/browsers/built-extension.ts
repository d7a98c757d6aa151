import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));

export type Target = 'chrome' | 'firefox';

export const TARGETS: readonly Target[] = ['chrome', 'firefox'];

/** The folder of a built extension; throws where it was not built. */
export function builtFolder(target: Target): string {
  const folder = join(OUTPUT, `${target}-mv3`);
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`${folder} is missing: build it first (npm run build, npm run build:firefox).`);
  return folder;
}

export function zipFiles(): string[] {
  return readdirSync(OUTPUT)
    .filter((name) => name.endsWith('.zip'))
    .map((name) => join(OUTPUT, name));
}

export interface BuiltManifest {
  readonly name: string;
  readonly manifest_version: number;
  readonly key?: string;
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions: readonly string[];
  readonly web_accessible_resources?: readonly unknown[];
  readonly externally_connectable?: unknown;
  readonly background: { readonly service_worker?: string; readonly scripts?: readonly string[] };
  readonly content_scripts: readonly {
    readonly js: readonly string[];
    readonly matches: readonly string[];
  }[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly browser_specific_settings?: { readonly gecko: { readonly id: string } };
}

export function readManifest(target: Target): BuiltManifest {
  return JSON.parse(readFileSync(join(builtFolder(target), 'manifest.json'), 'utf8')) as BuiltManifest;
}

/** Every file of a build, relative to it. */
export function builtFiles(target: Target): string[] {
  const folder = builtFolder(target);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

export function readBuilt(target: Target, file: string): string {
  return readFileSync(join(builtFolder(target), file), 'utf8');
}

/** A page and every script and style sheet it needs before it shows anything. */
export function firstLoadOf(target: Target, page: string): string[] {
  const files = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const text = readBuilt(target, file);
    const wanted = file.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '')
      : [...text.matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)].map((match) =>
          normalize(join(dirname(file), match[1] ?? '')),
        );
    for (const next of wanted) visit(next.replace(/^\//, ''));
  };
  visit(page);
  return [...files];
}
