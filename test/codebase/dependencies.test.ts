import { describe, expect, it } from 'vitest';
import { readProjectFile } from './project-files.ts';

type Versions = Readonly<Record<string, string>>;

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dependencies?: Versions;
  readonly optionalDependencies?: Versions;
  readonly devDependencies?: Versions;
}

const manifest = JSON.parse(readProjectFile('package.json')) as Package;
const lock = JSON.parse(readProjectFile('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Package>>;
};
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Where Node would look for `name` from the package at `path`, nearest first. */
function placesFor(name: string, path: string): string[] {
  const parts = path === '' ? [] : path.split('/node_modules/');
  const bases = parts.map((_, index) => parts.slice(0, parts.length - index).join('/node_modules/'));
  return [...bases.map((base) => `${base}/node_modules/${name}`), `node_modules/${name}`];
}

describe('the dependencies', () => {
  it('are named with one exact version each', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('ship only these to the user', () => {
    expect(Object.keys(manifest.dependencies ?? {})).toEqual([
      'idb',
      'react',
      'react-dom',
      'valibot',
      'zustand',
    ]);
  });

  it('are locked with a checksum', () => {
    expect(locked.filter(([, { integrity, link }]) => !integrity && !link).map(([path]) => path)).toEqual([]);
  });

  it('come from the registry', () => {
    const elsewhere = locked.filter(
      ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  // npm drops a platform's package it cannot have from the lockfile, and the next `npm ci` fails on every machine.
  it('are locked completely, those of other platforms too', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, entry]) => {
      const wanted = {
        ...entry.dependencies,
        ...entry.optionalDependencies,
        ...(path === '' ? entry.devDependencies : {}),
      };
      return Object.keys(wanted)
        .filter((name) => !placesFor(name, path).some((place) => place in lock.packages))
        .map((name) => `${name} of ${path || 'the project'}`);
    });
    expect(missing).toEqual([]);
  });

  it('agree between package.json and the lockfile', () => {
    const root = lock.packages[''];
    expect(root?.dependencies).toEqual(manifest.dependencies);
    expect(root?.devDependencies).toEqual(manifest.devDependencies);
    expect(root?.optionalDependencies).toEqual(manifest.optionalDependencies);
  });
});
