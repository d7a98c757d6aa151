import { statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../browsers/built-extension.ts';
import { firstLoadOf, readBuilt, readManifest, TARGETS, zipFiles } from '../../browsers/built-extension.ts';

const gzipBytes = (target: Target, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readBuilt(target, file)).length, 0);

describe.each(TARGETS)('the build for %s', (target) => {
  const { background, content_scripts: scripts } = readManifest(target);

  it('puts at most 15 kB into every calendar page', () => {
    const bytes = gzipBytes(
      target,
      scripts.flatMap(({ js }) => js),
    );
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(15_000);
  });

  it('wakes a background of at most 75 kB, the Google of the sample calendar not counted', () => {
    const files = background.scripts ?? [background.service_worker ?? ''];
    const bytes = gzipBytes(target, files);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(75_000);
  });

  it('adds at most 10 kB to the background of somebody who looks around in a sample calendar', () => {
    const bytes = gzipBytes(target, ['sample-google.js']);
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThanOrEqual(10_000);
  });

  it.each(['popup.html', 'sidepanel.html'])('opens %s with at most 95 kB', (page) => {
    const files = firstLoadOf(target, page);
    expect(files.length).toBeGreaterThan(1);
    expect(gzipBytes(target, files)).toBeLessThanOrEqual(95_000);
  });

  it('paints the popup before any database or schema code loads', () => {
    const opensDatabase = (file: string) => /indexedDB\.open|IDBObjectStore/.test(readBuilt(target, file));
    expect((background.scripts ?? [background.service_worker ?? '']).some(opensDatabase)).toBe(true);
    expect(firstLoadOf(target, 'popup.html').filter(opensDatabase)).toEqual([]);
  });

  it('is at most 450 kB in the store', () => {
    const zips = zipFiles().filter((path) => path.endsWith(`-${target}.zip`));
    expect(zips).toHaveLength(1);
    expect(statSync(zips[0] ?? '').size).toBeLessThanOrEqual(450_000);
  });
});
