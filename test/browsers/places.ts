import { homedir } from 'node:os';
import { join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** The first versions with everything the extension needs (Temporal), as its manifest says. */
export const OLDEST_VERSION: Record<BrowserName, number> = { chromium: 144, firefox: 147 };

const ON_PATH: Record<BrowserName, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

const MAC_APPS: Record<BrowserName, readonly string[]> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
};

const WINDOWS_PROGRAMS: Record<BrowserName, readonly string[]> = {
  chromium: [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe'],
};

/** Where this browser may lie on this machine, the likeliest first. */
export function placesOf(name: BrowserName): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      MAC_APPS[name].map((app) => join(folder, app)),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (key) => process.env[key] ?? [],
    );
    return folders.flatMap((folder) => WINDOWS_PROGRAMS[name].map((program) => join(folder, program)));
  }
  const folders = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return [
    ...ON_PATH[name].flatMap((file) =>
      [...folders, '/usr/bin', '/snap/bin'].map((folder) => join(folder, file)),
    ),
    ...(name === 'chromium' ? ['/opt/google/chrome/chrome'] : ['/opt/firefox/firefox']),
  ];
}
