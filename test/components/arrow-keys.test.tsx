import { afterEach, describe, expect, it, vi } from 'vitest';
import { useArrowKeys } from '../../lib/react/use-arrow-keys.ts';
import { show } from './clicking.tsx';
import { WEEK } from './fixtures.ts';

type Turn = (week: string) => void;

function Page({ onWeek }: { readonly onWeek: Turn }) {
  useArrowKeys(WEEK, onWeek);
  return null;
}

/** Presses a key while a `tag` has the focus, in a page that is read in `direction`. */
async function press(key: string, tag: string, direction = 'ltr', some: object = {}): Promise<Turn> {
  const onWeek = vi.fn<Turn>();
  await show(<Page onWeek={onWeek} />);
  vi.stubGlobal('Element', window.Element);
  vi.stubGlobal('getComputedStyle', () => ({ direction }));
  const focused = document.createElement(tag);
  // Beside the page's root: React would look for itself in it.
  document.body.append(focused);
  focused.dispatchEvent(Object.assign(new window.Event('keydown', { bubbles: true }), { key, ...some }));
  return onWeek;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the arrow keys', () => {
  it.each([
    ['ArrowRight', 'ltr', '2026-11-23'],
    ['ArrowLeft', 'ltr', '2026-11-09'],
    ['ArrowRight', 'rtl', '2026-11-09'],
    ['ArrowLeft', 'rtl', '2026-11-23'],
  ])('go to the neighbouring week as they run on the page: %s in %s', async (key, direction, week) => {
    expect(await press(key, 'p', direction)).toHaveBeenCalledExactlyOnceWith(week);
  });

  it.each(['input', 'textarea', 'select'])('belong to the field where somebody writes: %s', async (field) => {
    expect(await press('ArrowRight', field)).not.toHaveBeenCalled();
  });

  it('do nothing together with another key', async () => {
    expect(await press('ArrowRight', 'p', 'ltr', { altKey: true })).not.toHaveBeenCalled();
    expect(await press('ArrowUp', 'p')).not.toHaveBeenCalled();
  });
});
