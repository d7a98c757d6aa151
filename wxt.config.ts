import { defineConfig } from 'wxt';
import { PRESETS } from './lib/domain/defaults.ts';

/** Public half of a key that fixes the extension id, and with it the OAuth redirect address. */
const CHROME_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAtXWUw+fdJ4FUSfUAYBqhW/ZZOz6Q0f9gcN6ky0MlMOsBBQiFIqxoC1T4OaluLiQWHxFMGZGnj0X4dEjHmf5CIRL/MMcRG/zzvehRMCG0YyJtAC/AfbY7ya9fyGpQTFheznkGKsWhU9wCowdWZoWIbNyNnQIGjRepCCaUbFIa2PNEhY7CwqNwtaei3a51mjb8Pvmrl6l0KpF1e5G1QmuypaZBPTOPnJ20FUf8tynL4x2PR8agbUJvadF1wCLAoyvtC65HagXHGyk3XP72mSIgSrPAs8ssWLJUMkEZCLb+jjm56WWwy5XfLSM+RzaphnLJ+FVc/4zh+cKADQBgMu2W8wIDAQAB';

/** The permissions, each with the one thing it is for. */
const PERMISSIONS = [
  'storage', // what the popup shows, kept while the browser runs
  'alarms', // reading the calendar every few minutes, retrying a write
  'identity', // Google's own sign-in window
];

const HOST_PERMISSIONS = [
  'https://www.googleapis.com/calendar/v3/*', // the Calendar API
  'https://oauth2.googleapis.com/revoke', // giving the permission back on disconnect
  'https://calendar.google.com/*', // the strip inside Google Calendar
];

const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https://www.googleapis.com https://oauth2.googleapis.com",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  hooks: {
    // Presets are data: the worker does not have to read them at every start.
    'build:publicAssets': (_, assets) => {
      assets.push({ relativeDest: 'presets.json', contents: JSON.stringify(PRESETS) });
    },
  },
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifest: ({ browser, mode }) => ({
    name: 'Hands-On Hours',
    description:
      'Keep doing the work: holds hands-on time in your Google Calendar and says so when a week is all meetings.',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{f7a61cd3-b3e7-456a-b08e-c1a50b9fb473}',
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: CHROME_KEY, minimum_chrome_version: '144' }),
    // The side panel needs its permission in Chromium only; WXT adds it there.
    permissions: PERMISSIONS,
    host_permissions: HOST_PERMISSIONS,
    // While developing, pages are reloaded by a local server that this would shut out.
    ...(mode === 'development' ? {} : { content_security_policy: { extension_pages: PAGE_POLICY } }),
    action: { default_title: 'Hands-On Hours' },
  }),
});
