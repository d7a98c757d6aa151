import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MANIFEST = {
  manifest_version: 3,
  name: 'Empty',
  version: '1',
  background: { service_worker: 'worker.js' },
};

const FILES: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify(MANIFEST),
  'worker.js':
    'chrome.runtime.onMessage.addListener((message, sender, answer) => { answer({ ok: true, value: "" }); });',
  // A page without a word in it has no first contentful paint.
  'page.html': '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Nothing',
};

export interface EmptyExtension {
  readonly folder: string;
  remove(): Promise<void>;
}

/** The yardstick: an extension with a page of one word, and a worker that answers whatever it is told. */
export async function emptyExtension(): Promise<EmptyExtension> {
  const folder = await mkdtemp(join(tmpdir(), 'empty-extension-'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
