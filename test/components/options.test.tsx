import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsView } from '../../components/options-view.tsx';
import type { OptionsData } from '../../components/options/options-props.ts';
import { EMPTY_LIVE } from '../../lib/state/live.ts';
import { live } from './fixtures.ts';
import { quiet } from './quiet-actions.ts';
import { show } from './clicking.tsx';
import { buttons, markup, said } from './say.tsx';

function options(some: Partial<OptionsData> = {}): string {
  return markup(<OptionsView data={{ live: live(), roles: [], ...some }} actions={quiet} />);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('settings', () => {
  it('say whose calendar it is, and how to leave', () => {
    expect(said(options())).toContain('Connected to ada@example.com.');
    expect(buttons(options())).toContain('Disconnect');
  });

  it('ask again before all blocks go: the first click removes nothing', async () => {
    const removeAllBlocks = vi.fn<() => void>();
    const page = await show(
      <OptionsView data={{ live: live(), roles: [] }} actions={{ ...quiet, removeAllBlocks }} />,
    );
    await page.click('Remove all my blocks');
    expect(page.text()).toContain('so do blocks to which somebody has been invited');
    await page.click('Cancel');
    await page.click('Remove all my blocks');
    expect(removeAllBlocks).not.toHaveBeenCalled();
    await page.click('Yes, remove them');
    expect(removeAllBlocks).toHaveBeenCalledTimes(1);
  });

  it('list the blocks that could not be changed or removed, each with why', () => {
    const problem = { code: 'refused', status: 403, reason: 'has-guests' } as const;
    const problems = [{ entryId: 'q', practiceName: 'Code', problem }];
    expect(said(options({ live: live({ problems }) }))).toContain(
      'Code : Somebody has been invited to this block.',
    );
  });

  it('do not take storage that fails for nobody being connected', () => {
    const sync = { kind: 'idle', problem: { code: 'storage-failing' } } as const;
    const text = said(options({ live: { ...EMPTY_LIVE, sync } }));
    expect(text).toContain('The browser’s storage does not work.');
    expect(text).not.toContain('No calendar is connected.');
  });

  it('offer a sample’s visitor to leave it', () => {
    const account = { id: 'sample', kind: 'sample', addresses: [], zone: 'UTC' } as const;
    expect(buttons(options({ live: live({ account }) }))).toContain('Leave sample');
  });

  it('offer to connect where nobody is connected, with a client id of one’s own if there is none', () => {
    expect(said(options({ live: EMPTY_LIVE }))).toContain('No calendar is connected.');
    expect(options({ live: EMPTY_LIVE })).toContain('<details open="">');
    expect(buttons(options({ live: { ...EMPTY_LIVE, hasClientId: true } }))).toContain('Connect Google');
  });

  it('say that the account is forgotten, and where to take the permission back, when Google could not be told', () => {
    const failed = { problem: { code: 'offline' }, failed: 'disconnect' } as const;
    const html = options({ live: EMPTY_LIVE, ...failed });
    expect(said(html)).toContain('Disconnected, but Google has not confirmed it.');
    expect(html).toContain('href="https://myaccount.google.com/connections"');
    expect(said(html)).not.toContain('No network');
    // Still connected: nothing has been forgotten.
    expect(said(options({ problem: { code: 'no-answer' }, failed: 'disconnect' }))).not.toContain(
      'forgotten',
    );
  });

  it('say beside a setting why it could not be changed, and nowhere else', () => {
    const html = options({ changed: 'mode', problem: { code: 'no-answer' }, failed: 'changeProtection' });
    expect(said(html).match(/The extension did not answer\./g)).toHaveLength(1);
    expect(html.indexOf('did not answer')).toBeGreaterThan(html.indexOf('Keep it protected for me'));
    const other = options({ problem: { code: 'no-answer' }, failed: 'chooseRole' });
    expect(other.indexOf('did not answer')).toBeLessThan(other.indexOf('Keep it protected for me'));
  });

  it('say of a pause that it was kept, beside it', () => {
    const html = options({ changed: 'pause' });
    expect(html.indexOf('Saved.')).toBeGreaterThan(html.indexOf('Lower the targets for a while'));
  });

  it('offer neither protection nor pause before there is a role', () => {
    const text = said(options({ live: live({ roleId: null }) }));
    expect(text).not.toContain('Keep it protected for me');
    expect(text).not.toContain('Lower the targets');
  });

  it('hold the privacy statement: what stays on this machine is named, titles and guests included', () => {
    expect(said(options())).toContain('No server of ours, no account, no telemetry.');
    expect(said(options())).toContain('twelve months back to nine weeks ahead, with their titles and guests');
  });
});
