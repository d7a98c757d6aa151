import { describe, expect, it } from 'vitest';
import { readProjectFile } from '../../codebase/project-files.ts';
import { redirectAddresses } from '../../browsers/redirect-addresses.ts';
import { builtFiles, readBuilt, readManifest, TARGETS } from '../../browsers/built-extension.ts';

const HOSTS = [
  'https://www.googleapis.com/calendar/v3/*',
  'https://oauth2.googleapis.com/revoke',
  'https://calendar.google.com/*',
];

const PERMISSIONS = {
  chrome: ['storage', 'alarms', 'identity', 'sidePanel'],
  firefox: ['storage', 'alarms', 'identity'],
} as const;

describe.each(TARGETS)('the manifest for %s', (target) => {
  const manifest = readManifest(target);

  it('asks for exactly the permissions it can give a reason for', () => {
    expect([...manifest.permissions].toSorted()).toEqual([...PERMISSIONS[target]].toSorted());
    expect([...manifest.host_permissions].toSorted()).toEqual([...HOSTS].toSorted());
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it('gives the reason for each in the privacy page', () => {
    const privacy = readProjectFile('PRIVACY.md');
    const silent = [...manifest.permissions, ...manifest.host_permissions].filter(
      (permission) => !privacy.includes(`\`${permission}\``),
    );
    expect(silent).toEqual([]);
  });

  it('opens no door to web pages', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('runs in Google Calendar and nowhere else', () => {
    expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toEqual([
      'https://calendar.google.com/calendar/*',
    ]);
  });

  it('runs its own scripts only', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).not.toMatch(/unsafe-eval|'unsafe-inline'[^;]*script|https?:\/\/\*/);
  });

  it('carries no code that makes code or markup out of text, but what React itself is made of', () => {
    const scripts = builtFiles(target).filter((file) => file.endsWith('.js'));
    const suspicious =
      /\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|\beval\(|new Function\(|document\.write\(/g;
    const found = scripts.flatMap((file) => {
      const text = readBuilt(target, file);
      const isReact = text.includes('react.dev/errors/');
      const hits = [...text.matchAll(suspicious)].map((match) => match[0]);
      return hits.filter((hit) => !(isReact && hit === '.innerHTML')).map((hit) => `${file}: ${hit}`);
    });
    expect(scripts.length).toBeGreaterThan(3);
    expect(found).toEqual([]);
  });

  it('fetches nothing but Google', () => {
    const hosts = builtFiles(target)
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => [...readBuilt(target, file).matchAll(/fetch\(\s*["'`](https?:\/\/[^/"'`]+)/g)])
      .map((match) => match[1]);
    expect(hosts.filter((host) => !/^https:\/\/(www|oauth2)\.googleapis\.com$/.test(host ?? ''))).toEqual([]);
  });
});

describe('the README', () => {
  it.each(redirectAddresses())('tells to register %s, as this build has it', (address) => {
    expect(readProjectFile('README.md')).toContain(address);
  });
});
