import { createHash } from 'node:crypto';
import { readManifest } from './built-extension.ts';

/** What a user registers at Google for this build: for Chrome and Edge, and for Firefox. */
export function redirectAddresses(): string[] {
  return [
    `https://${chromeIdOf(readManifest('chrome').key ?? '')}.chromiumapp.org/`,
    `http://127.0.0.1/mozoauth2/${createHash('sha1').update(geckoId()).digest('hex')}`,
  ];
}

export function geckoId(): string {
  const id = readManifest('firefox').browser_specific_settings?.gecko.id;
  if (id === undefined) throw new Error('The Firefox build has no id.');
  return id;
}

/** Chromium makes an extension's id of its key: 32 letters from a to p. */
function chromeIdOf(key: string): string {
  const hex = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return hex.replaceAll(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}
