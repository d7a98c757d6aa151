import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from './places.ts';

export const DOWNLOADS = join(homedir(), '.cache', 'hands-on-hours-browsers');

const APT_GET = '/usr/bin/apt-get';

const PACKAGES = ['chromium', 'firefox-esr', 'fonts-liberation'];

/** Both browsers at once from the system's packages, where this process may do that. True when it went through. */
export function installFromSystem(say: (line: string) => void): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync(APT_GET)) return false;
  say(`Installing ${PACKAGES.join(', ')} with apt-get (about half a minute)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = spawnSync(APT_GET, ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (update.status !== 0) return false;
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES];
  return spawnSync(APT_GET, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** Chrome for Testing or Firefox from its maker. Null where the network does not allow it. */
export function downloadBrowser(name: BrowserName, say: (line: string) => void): string | null {
  const wanted = name === 'chromium' ? 'chrome@stable' : 'firefox@stable';
  say(`Downloading ${wanted} to ${DOWNLOADS}…`);
  const program = join('node_modules', '.bin', process.platform === 'win32' ? 'browsers.cmd' : 'browsers');
  const answer = spawnSync(program, ['install', wanted, '--path', DOWNLOADS], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (answer.status !== 0) return null;
  const last = answer.stdout.trim().split('\n').at(-1) ?? '';
  const path = last.slice(last.indexOf(' ') + 1).trim();
  return existsSync(path) ? path : null;
}
