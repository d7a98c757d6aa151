import { browser } from 'wxt/browser';
import type { Presets } from '../../lib/domain/starting-settings.ts';

/** Data the build puts beside the code; it is read only when somebody asks for it. */
interface Packaged {
  readonly 'presets.json': Presets;
}

export async function readPackaged<File extends keyof Packaged>(file: File): Promise<Packaged[File]> {
  const response = await fetch(browser.runtime.getURL(`/${file}` as '/'));
  return (await response.json()) as Packaged[File];
}
