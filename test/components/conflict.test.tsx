import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ConflictCard } from '../../components/conflict-card.tsx';
import type { Conflict, ConflictAnswer } from '../../lib/domain/conflict.ts';
import type { Live } from '../../lib/state/live.ts';
import { show } from './clicking.tsx';
import { conflict, LONG_TITLE } from './conflict-fixtures.ts';
import { enter, entered } from './entering.ts';
import { HOSTILE, live } from './fixtures.ts';
import { buttons, said, whole } from './say.tsx';

type Answer = (blockId: string, meetingId: string, answer: ConflictAnswer) => void;

const nothing: Answer = () => undefined;

function card(some: Partial<Conflict> = {}, state: Partial<Live> = {}, onAnswer = nothing, idle = false) {
  return (
    <ConflictCard conflict={conflict(some)} live={live(state)} heading="h3" idle={idle} onAnswer={onAnswer} />
  );
}

const DECLINE = 'Decline with your words';
const PROPOSE = 'Propose other times';
const MOVE = 'Accept and move the block';
const EXCEPTION = 'Accept as an exception';
const fromVip = { meeting: { ...conflict().meeting, vip: true } };
const plain = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/\s+/g, ' ');

beforeAll(async () => {
  // The answers load later: in what follows they are there.
  await whole(card());
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a conflict', () => {
  it('says what lies on which block, and what accepting costs', async () => {
    const text = said(await whole(card()));
    expect(text).toContain('“ Vendor sync ” lies on Code.');
    expect(text).toContain('Your block: Thu 19 Nov 14:00–16:00');
    expect(text).toContain('Meeting: 14:30–15:30, from anna@vendor.example , with 6 others, repeats');
    expect(text).toContain('Accepting it costs 1 h of the block: 8 h → 5 h 30 this week, of 14 h.');
    expect(text).toContain('Next free 2 h: Fri 20 Nov 14:00.');
  });

  it.each<[string, Partial<Conflict>, RegExp]>([
    ['has cost already', { answered: true }, /You said yes to it; that costs 1 h/],
    ['takes no hours of the week', { afterMinutes: 480 }, /this week stays at 8 h, of 14 h/],
    ['has no other place', { nextFree: undefined as never }, /No other free 2 h found\./],
    [
      'comes from nobody that Google names',
      { meeting: { ...conflict().meeting, organizer: undefined as never } },
      /14:30–15:30, with 6 others/,
    ],
    [
      'begins on another day',
      { meeting: { ...conflict().meeting, startMs: Date.parse('2026-11-18T23:00:00+01:00') } },
      /Meeting: Wed 18 Nov /,
    ],
  ])('that %s says so', async (_, some, words) => {
    expect(said(await whole(card(some)))).toMatch(words);
  });

  it('shows a stranger’s title as text, in one piece with its marks', async () => {
    const html = await whole(card({ meeting: { ...conflict().meeting, title: HOSTILE } }));
    expect(html).not.toContain('<img');
    expect(said(html)).toContain(HOSTILE);
    expect(said(await whole(card({ meeting: { ...conflict().meeting, title: ' ' } })))).toContain(
      'A meeting lies on Code.',
    );
  });

  it.each<[string, Partial<Conflict>, readonly string[]]>([
    ['an invitation', {}, [DECLINE, PROPOSE, MOVE, EXCEPTION]],
    ['one without other times', { otherTimes: [] }, [DECLINE, MOVE, EXCEPTION]],
    ['one with no place for the block', { movesTo: undefined as never }, [DECLINE, PROPOSE, EXCEPTION]],
    ['one from a VIP', fromVip, [MOVE, EXCEPTION]],
    ['one that cannot be answered', { canAnswer: false }, []],
    [
      'one accepted already',
      { answered: true },
      [DECLINE, PROPOSE, 'Move the block', 'Count it as an exception'],
    ],
    [
      'one accepted already that cannot be answered',
      { answered: true, canAnswer: false },
      ['Move the block', 'Count it as an exception'],
    ],
  ])('offers for %s only what can be done', async (_, some, offered) => {
    expect(buttons(await whole(card(some)))).toEqual(offered);
  });

  it('opens the day in Google Calendar, and not for an invented calendar', async () => {
    expect(await whole(card({ canAnswer: false }))).toContain(
      'href="https://calendar.google.com/calendar/r/day/2026/11/19?authuser=ada%40example.com"',
    );
    const account = { id: 'sample', kind: 'sample', addresses: [], zone: 'Europe/Berlin' } as const;
    expect(await whole(card({}, { account }))).not.toContain('href');
  });
});

describe('an answer', () => {
  it.each([
    [DECLINE, 'Send'],
    [PROPOSE, 'Send'],
    [MOVE, 'Accept and send'],
    [EXCEPTION, 'Accept and send'],
  ])('“%s” sends nothing before it is seen, and says who hears of it', async (name, send) => {
    const onAnswer = vi.fn<Answer>();
    const page = await show(card({}, {}, onAnswer));
    await page.click(name);
    expect(onAnswer).not.toHaveBeenCalled();
    expect(plain(page.text())).toMatch(/Google tells the organizer, anna@vendor\.example, that you/);
    await page.click('Back');
    expect(page.buttons()).toContain(name);
    await page.click(name);
    await page.click(send);
    expect(onAnswer).toHaveBeenCalledOnce();
  });

  it('declines with the user’s own words, which begin with ours', async () => {
    const onAnswer = vi.fn<Answer>();
    const state = { protection: { ...live().protection, emergency: 'Call me twice.' } };
    const page = await show(card({}, state, onAnswer));
    await page.click(DECLINE);
    expect(plain(String(entered('What the organizer reads')))).toBe(
      'Thank you for the invitation. Thu 19 Nov 14:00–16:00 is time I keep for work of my own (Code), so I cannot join then. If it cannot wait: Call me twice.',
    );
    await enter('What the organizer reads', 'No, sorry.');
    await page.click('Send');
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('b1', 'm1', { kind: 'decline', comment: 'No, sorry.' });
  });

  it('proposes other times as words to send or copy, and as pages to fill in at Google', async () => {
    const onAnswer = vi.fn<Answer>();
    const page = await show(card({}, {}, onAnswer));
    await page.click(PROPOSE);
    const comment = String(entered('What the organizer reads'));
    expect(plain(comment)).toContain(
      'These times would do (Europe/Berlin): – Fri 20 Nov 10:00–11:00 – Mon 23 Nov 15:00–16:00 – Tue 24 Nov',
    );
    expect(page.buttons()).toContain('Copy: What the organizer reads');
    const [first] = [...document.querySelectorAll('a')].map((a) => new URL(a.getAttribute('href') ?? ''));
    expect(Object.fromEntries(first?.searchParams ?? [])).toEqual({
      action: 'TEMPLATE',
      text: 'Vendor sync',
      dates: '20261120T090000Z/20261120T100000Z',
      add: 'anna@vendor.example',
      authuser: 'ada@example.com',
    });
    await page.click('Send');
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('b1', 'm1', { kind: 'propose', comment });
  });

  it('keeps a hostile title inside its part of the link', async () => {
    const page = await show(
      card({ meeting: { ...conflict().meeting, title: `${LONG_TITLE}&add=eve@example.com#` } }),
    );
    await page.click(PROPOSE);
    const url = new URL(document.querySelector('a')?.getAttribute('href') ?? '');
    expect(url.searchParams.getAll('add')).toEqual(['anna@vendor.example']);
    expect(url.hash).toBe('');
  });

  it('says where the block goes', async () => {
    const onAnswer = vi.fn<Answer>();
    const page = await show(card({}, {}, onAnswer));
    await page.click(MOVE);
    expect(plain(page.text())).toContain('The block goes to Fri 20 Nov 14:00–16:00.');
    await page.click('Accept and send');
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('b1', 'm1', { kind: 'accept-and-move' });
  });

  it('accepts as an exception with its reason, and says what is owed', async () => {
    const onAnswer = vi.fn<Answer>();
    const page = await show(card({}, {}, onAnswer));
    await page.click(EXCEPTION);
    expect(plain(page.text())).toContain('a debt of 1 h, to be made good within five working days');
    await enter('Why', 'customer');
    await page.click('Accept and send');
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('b1', 'm1', {
      kind: 'accept-as-exception',
      reason: 'customer',
    });
  });

  it.each([
    ['Move the block', 'Move it'],
    ['Count it as an exception', 'Count it'],
  ])('that needs none, since the user said yes already, sends nothing: %s', async (name, go) => {
    const page = await show(card({ answered: true, canAnswer: false }));
    await page.click(name);
    expect(page.text()).toContain('You have said yes already: nothing is sent to anybody.');
    expect(page.text()).not.toContain('Google tells');
    expect(page.buttons()).toContain(go);
  });

  it('is not given twice while the first is under way', async () => {
    const onAnswer = vi.fn<Answer>();
    const page = await show(card({}, {}, onAnswer, true));
    expect(page.buttons()).toContain(DECLINE);
    await page.click(DECLINE);
    expect(page.buttons()).toContain(DECLINE);
    expect(onAnswer).not.toHaveBeenCalled();
  });
});
