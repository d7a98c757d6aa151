import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds wrong with this page, one sentence each; `within` limits it to a part. */
export async function findAccessibilityFaults(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(source);
  const result = await page.evaluate(
    (within) =>
      (
        globalThis as unknown as { axe: { run(root: unknown, options: unknown): Promise<AxeResult> } }
      ).axe.run(within ?? document, { resultTypes: ['violations'] }),
    within,
  );
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
