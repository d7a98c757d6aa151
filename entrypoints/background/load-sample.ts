import { browser } from 'wxt/browser';
import { handedOver } from './sample-place.ts';

const SCRIPT = '/sample-google.js';

/**
 * A worker keeps for later only the scripts it asked for while it was installed, so it asks once then.
 * To be called in the background's first turn.
 */
export function keepSampleScript(): void {
  if (!import.meta.env.FIREFOX) addEventListener('install', loadIntoWorker);
}

/** What makes a sample calendar. Its script is loaded when somebody first looks at one. */
export async function loadSample(): Promise<NonNullable<ReturnType<typeof handedOver>>> {
  if (!handedOver()) {
    // A worker may not import a module, and an event page has no importScripts.
    if (import.meta.env.FIREFOX) await import(/* @vite-ignore */ browser.runtime.getURL(SCRIPT));
    else loadIntoWorker();
  }
  const create = handedOver();
  if (!create) throw new TypeError('the script of the sample calendar said nothing');
  return create;
}

/** The page policy takes no plain address for a script: only one that a policy has named. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(url: string): string };
}

function loadIntoWorker(): void {
  const { trustedTypes } = globalThis as unknown as { readonly trustedTypes: TrustedTypes };
  const policy = trustedTypes.createPolicy('sample', { createScriptURL: () => SCRIPT });
  importScripts(policy.createScriptURL(SCRIPT));
}
