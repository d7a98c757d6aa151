// Renders every screen with fixture data to PNGs and runs axe on each: node test/components/gallery/shoot.mjs OUT [name…]
// ALL=1 adds German, a mirrored page, 320 pixels and forced colours. CHROMIUM names another browser.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import { launch } from 'puppeteer-core';
import { createViteServer } from 'vitest/node';

const [out = 'out/gallery', ...wanted] = process.argv.slice(2);
await mkdir(out, { recursive: true });
const server = await createViteServer({
  root: import.meta.dirname,
  cacheDir: resolve(out, 'cache'),
  configFile: false,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0, hmr: false, fs: { strict: false } },
});
await server.listen();
const base = server.resolvedUrls?.local[0] ?? '';

const browser = await launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let findings = 0;

/** One call, since each replaces the last; Puppeteer's own knows no forced colours. */
async function dress(page, scheme, forced) {
  const session = await page.createCDPSession();
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'forced-colors', value: forced },
  ];
  await session.send('Emulation.setEmulatedMedia', { features });
  return session;
}
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(base);
  await page.waitForFunction(() => globalThis.screenNames);
  const names = (await page.evaluate(() => globalThis.screenNames)).filter(
    (name) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
  );
  for (const name of names) {
    for (const variant of [
      'light',
      'dark',
      ...(process.env.ALL ? ['german', 'mirrored', 'narrow', 'contrast'] : []),
    ]) {
      const language = variant === 'german' ? 'de' : 'en-GB';
      const direction = variant === 'mirrored' ? 'rtl' : 'ltr';
      const width = name.startsWith('popup') ? 380 : name.startsWith('panel') ? 420 : 900;
      const forced = variant === 'contrast' ? 'active' : 'none';
      const scheme = variant === 'dark' ? 'dark' : 'light';
      await page.setViewport({
        width: variant === 'narrow' ? 320 : width,
        height: 600,
        deviceScaleFactor: 1.5,
      });
      const session = await dress(page, scheme, forced);
      await page.goto(`${base}?${name}-${variant}#${[name, language, direction].join(',')}`);
      await page.waitForSelector('main');
      // With what loads later, and what the screen itself clicks.
      await page.waitForNetworkIdle({ idleTime: 100 });
      await page.waitForFunction(() => !document.querySelector('.waiting, [data-clicking]'));
      await page.evaluate(axe.source);
      const found = await page.evaluate(() =>
        globalThis.axe.run({ rules: { 'target-size': { enabled: true } } }),
      );
      for (const { id, nodes } of found.violations) {
        findings += 1;
        console.log(
          `${name} ${variant}: ${id} ${nodes.map((n) => `${n.target} ${n.failureSummary}`).join(' | ')}`,
        );
      }
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) {
        findings += 1;
        console.log(`${name} ${variant}: wider than its page`);
      }
      await page.screenshot({ path: join(out, `${name}-${variant}.png`), fullPage: true });
      await session.detach();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`${findings} findings`);
process.exitCode = findings === 0 ? 0 : 1;
