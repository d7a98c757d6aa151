import { describe, expect, it } from 'vitest';
import { firstFailure } from './run.ts';

describe('blocks, whatever people, browsers, networks and clocks do, in a hundred other runs of forty steps', () => {
  it('are never lost, doubled or put where a human did not want them; nothing else is touched; all agree in the end', async () => {
    expect(await firstFailure({ runs: 100, steps: 40, seed: 2 })).toBeUndefined();
  }, 300_000);
});
