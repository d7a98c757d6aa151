import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { downloadBrowser, DOWNLOADS, installFromSystem } from './install.ts';
import type { BrowserName } from './places.ts';
import { OLDEST_VERSION, placesOf } from './places.ts';

const VARIABLE: Record<BrowserName, string> = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/**
 * The path of a browser that is new enough: the one named by CHROMIUM_PATH or FIREFOX_PATH, else an installed one,
 * else one from the system's packages (as root), else a download. Throws a sentence that says what to do.
 */
export function findBrowser(name: BrowserName, say: (line: string) => void = () => {}): string {
  const named = process.env[VARIABLE[name]];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`${VARIABLE[name]} names ${named}, which does not exist.`);
    return named;
  }
  const tooOld: string[] = [];
  const ways = [
    () => installed(name, tooOld),
    () => (installFromSystem(say) ? installed(name, tooOld) : null),
    () => downloadBrowser(name, say),
  ];
  for (const way of ways) {
    const path = way();
    if (path !== null) return path;
  }
  const old = tooOld.length === 0 ? '' : ` Too old: ${[...new Set(tooOld)].join(', ')}.`;
  throw new Error(
    `No ${name === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox'} of version ${OLDEST_VERSION[name]} or later was found,` +
      ` and none could be installed.${old} Install one, or set ${VARIABLE[name]} to its program.`,
  );
}

function installed(name: BrowserName, tooOld: string[]): string | null {
  for (const path of [...placesOf(name), ...downloaded(name)]) {
    if (!existsSync(path)) continue;
    const version = majorVersion(path);
    if (version === null || version >= OLDEST_VERSION[name]) return path;
    tooOld.push(`${path} (${version})`);
  }
  return null;
}

/** Null where it cannot be asked: on Windows a browser answers `--version` with a window. */
function majorVersion(path: string): number | null {
  if (process.platform === 'win32') return null;
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const version = /(\d+)\.\d/.exec(answer.stdout ?? '');
  return version ? Number(version[1]) : null;
}

/** What an earlier run downloaded: `<browser>/<platform-version>/<folder>/<program>`. */
function downloaded(name: BrowserName): string[] {
  const programs = name === 'chromium' ? ['chrome', 'chrome.exe'] : ['firefox', 'firefox.exe'];
  const folder = join(DOWNLOADS, name === 'chromium' ? 'chrome' : 'firefox');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) =>
      programs.some((program) => path.endsWith(`/${program}`) || path.endsWith(`\\${program}`)),
    )
    .map((path) => join(folder, path));
}
