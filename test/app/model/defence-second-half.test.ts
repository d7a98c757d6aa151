import { describe, expect, it } from 'vitest';
import { runAll } from './run.ts';

describe('blocks, whatever people, browsers, networks and clocks do, in a hundred other runs of forty steps', () => {
  it('are never lost, doubled or put where a human did not want them; nothing else is touched; all agree in the end', async () => {
    const { failure } = await runAll({ runs: 100, steps: 40, seed: 2 });
    expect(failure).toBeUndefined();
  }, 300_000);
});
