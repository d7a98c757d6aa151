import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OptionsActions, OptionsData } from '../../components/options/options-props.ts';
import { ProtectionSettings } from '../../components/protection/protection-settings.tsx';
import type { Protection } from '../../lib/domain/facts.ts';
import type { Live } from '../../lib/state/live.ts';
import { show } from './clicking.tsx';
import { enter, entered, tick } from './entering.ts';
import { live } from './fixtures.ts';
import { quiet } from './quiet-actions.ts';
import { markup, said } from './say.tsx';

const DECLINE = 'Focus time may decline new invitations by itself';
const DECLINE_VIPS = 'This also declines my VIPs';
const ADDRESS = 'E-mail address';
const EMERGENCY = 'What colleagues should do';

interface Case extends Partial<OptionsData> {
  readonly state?: Partial<Live>;
  readonly protection?: Partial<Protection>;
}

function settings({ state = {}, protection = {}, ...data }: Case, actions: OptionsActions = quiet) {
  const now = live(state);
  const all = { ...now, protection: { ...now.protection, ...protection } };
  return <ProtectionSettings live={all} data={{ live: all, roles: [], ...data }} actions={actions} />;
}

function text(some: Case = {}): string {
  return said(markup(settings(some)));
}

/** Shown, with what it asks to be changed. */
async function open(some: Case = {}) {
  const changeProtection = vi.fn<OptionsActions['changeProtection']>();
  const setLevel = vi.fn<OptionsActions['setLevel']>();
  const page = await show(settings(some, { ...quiet, changeProtection, setLevel }));
  const mode = (name: string) => page.buttons().find((each) => each.startsWith(name)) ?? '';
  return { ...page, changeProtection, setLevel, mode };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('keep it protected for me', () => {
  it.each([
    [0, 'You can choose this once you have approved two plans; so far none.'],
    [1, 'You can choose this once you have approved two plans; so far one.'],
  ])('cannot be chosen after %i approved plans, and says why', async (plansApproved, why) => {
    const page = await open({ state: { plansApproved } });
    expect(page.text()).toContain(why);
    await page.click(page.mode('Keep it'));
    expect(page.changeProtection).not.toHaveBeenCalled();
  });

  it('can be chosen after two, and says what it does and does not do', async () => {
    const page = await open({ state: { plansApproved: 2 } });
    expect(page.text()).not.toContain('once you have approved');
    expect(page.text()).toContain('Never today or tomorrow, and never a block you moved yourself.');
    await page.click(page.mode('Keep it'));
    expect(page.changeProtection.mock.calls).toEqual([[{ mode: 'keep' }]]);
  });

  it('can be left at any time', async () => {
    const page = await open({ protection: { mode: 'keep' } });
    await page.click(page.mode('Ask me first'));
    expect(page.changeProtection.mock.calls).toEqual([[{ mode: 'ask' }]]);
  });
});

describe('VIPs', () => {
  it.each([
    ['Chair@Example.com ', 'chair@example.com'],
    ['Ada Lovelace <ada@example.org>', 'ada@example.org'],
  ])('are added as “%s”', async (typed, address) => {
    const page = await open({ protection: { vips: ['boss@example.com'] } });
    await enter(ADDRESS, typed);
    await page.click('Add');
    expect(page.changeProtection.mock.calls).toEqual([[{ vips: ['boss@example.com', address] }]]);
    expect(entered(ADDRESS)).toBe('');
  });

  it.each([
    ['', 'That does not look like an e-mail address.'],
    ['chair', 'That does not look like an e-mail address.'],
    ['chair@example', 'That does not look like an e-mail address.'],
    ['a@example.com, b@example.com', 'That does not look like an e-mail address.'],
    ['BOSS@example.com', 'This address is in the list already.'],
  ])('are not added as “%s”: the text stays to be mended', async (typed, why) => {
    const page = await open({ protection: { vips: ['boss@example.com'] } });
    await enter(ADDRESS, typed);
    await page.click('Add');
    expect(page.text()).toContain(why);
    expect(entered(ADDRESS)).toBe(typed);
    expect(page.changeProtection).not.toHaveBeenCalled();
  });

  it('are removed one by one, each button named after its address', async () => {
    const page = await open({ protection: { vips: ['a@example.com', 'b@example.com'] } });
    await page.click('Remove a@example.com');
    expect(page.changeProtection.mock.calls).toEqual([[{ vips: ['b@example.com'] }]]);
  });

  it('stop focus time from declining as soon as there is one, since nobody agreed to decline them', async () => {
    const page = await open({ protection: { autoDecline: true } });
    await enter(ADDRESS, 'chair@example.com');
    await page.click('Add');
    expect(page.changeProtection.mock.calls).toEqual([[{ vips: ['chair@example.com'], autoDecline: false }]]);
    expect(text({ changed: 'vips autoDecline' })).toContain('since Google would decline your VIPs too');
  });
});

describe('focus time that declines by itself', () => {
  it('takes one tick without VIPs', async () => {
    const page = await open();
    expect(page.text()).not.toContain(DECLINE_VIPS);
    await tick(DECLINE, true);
    expect(page.changeProtection.mock.calls).toEqual([[{ autoDecline: true }]]);
  });

  it('takes a second tick with VIPs: the first changes nothing', async () => {
    const page = await open({ protection: { vips: ['chair@example.com'] } });
    expect(page.text()).toContain('It declines for everybody, VIPs included.');
    expect(page.text()).not.toContain(DECLINE_VIPS);
    await tick(DECLINE, true);
    expect(page.changeProtection).not.toHaveBeenCalled();
    expect(entered(DECLINE_VIPS)).toBe(false);
    await tick(DECLINE_VIPS, true);
    expect(page.changeProtection.mock.calls).toEqual([[{ autoDecline: true }]]);
  });

  it.each([DECLINE, DECLINE_VIPS])('stops when “%s” is unticked', async (label) => {
    const page = await open({ protection: { vips: ['chair@example.com'], autoDecline: true } });
    expect(entered(label)).toBe(true);
    await tick(label, false);
    expect(page.changeProtection.mock.calls).toEqual([[{ autoDecline: false }]]);
  });
});

describe('the emergency line', () => {
  it('is kept when it is saved, without spaces around it', async () => {
    const page = await open({ protection: { emergency: 'Call me.' } });
    await page.click('Save');
    expect(page.changeProtection).not.toHaveBeenCalled();
    await enter(EMERGENCY, ' Call me twice. ');
    await page.click('Save');
    expect(page.changeProtection.mock.calls).toEqual([[{ emergency: 'Call me twice.' }]]);
  });
});

describe('levels', () => {
  it('are chosen per practice', async () => {
    const page = await open();
    await enter('Review pull requests', 'sacred');
    expect(page.setLevel.mock.calls).toEqual([['review-pull-requests', 'sacred']]);
  });

  it('say what each means, and why none can be chosen before the calendar was read', () => {
    expect(text()).toContain('Firm shown as busy; moves only when you accept something in its place');
    const { week: _, ...unread } = live();
    const html = markup(<ProtectionSettings live={unread} data={{ roles: [] }} actions={quiet} />);
    expect(said(html)).toContain('Your practices appear here once the calendar has been read.');
  });
});

describe('while something is being saved', () => {
  it('nothing else is changed', async () => {
    const page = await open({ busy: 'changeProtection', state: { plansApproved: 2 } });
    await page.click(page.mode('Keep it'));
    await tick(DECLINE, true);
    await enter('Code', 'sacred');
    await enter(ADDRESS, 'chair@example.com');
    await page.click('Add');
    expect(page.changeProtection).not.toHaveBeenCalled();
    expect(page.setLevel).not.toHaveBeenCalled();
  });
});

describe('what became of a change', () => {
  const SAVED = /Saved\./g;

  it.each(['mode', 'vips', 'autoDecline', 'emergency', 'level code'])('is said once, of “%s”', (changed) => {
    expect(text({ changed }).match(SAVED)).toHaveLength(1);
  });

  it('is not said before it is known, nor of a change that failed', () => {
    expect(text({ changed: 'mode', busy: 'changeProtection' })).not.toMatch(SAVED);
    const failed = text({
      changed: 'mode',
      problem: { code: 'two-plans-first' },
      failed: 'changeProtection',
    });
    expect(failed).not.toMatch(SAVED);
    expect(failed).not.toBe(text({}));
  });
});
