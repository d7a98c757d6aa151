import { browser } from 'wxt/browser';
import { failed } from '../problems.ts';
import type { PageCommandName, PageCommands, StripRequestName, StripRequests } from './protocol.ts';

/** Sends a command of an extension page to the background. A background that is gone is a `Problem`, not an exception. */
export async function send<Name extends PageCommandName>(
  command: Name,
  input: Parameters<PageCommands[Name]>[0],
): Promise<ReturnType<PageCommands[Name]>> {
  try {
    const answer: unknown = await browser.runtime.sendMessage({ to: 'background', command, input });
    if (answer === undefined) throw new Error('no answer');
    return answer as ReturnType<PageCommands[Name]>;
  } catch {
    return failed({ code: 'no-answer' }) as ReturnType<PageCommands[Name]>;
  }
}

/** Asks the background on behalf of the strip. Rejects when this script outlived its extension. */
export async function ask<Name extends StripRequestName>(
  request: Name,
  input: Parameters<StripRequests[Name]>[0],
): Promise<ReturnType<StripRequests[Name]>> {
  const answer: unknown = await browser.runtime.sendMessage({ to: 'strip-door', request, input });
  return answer as ReturnType<StripRequests[Name]>;
}
