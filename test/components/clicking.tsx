import { act } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { parseHTML } from 'linkedom';
import { vi } from 'vitest';
import { SpeechProvider } from '../../components/speech.tsx';
import { speech } from './speech.ts';

interface Shown {
  readonly text: () => string;
  /** The accessible names of its buttons, in order. */
  readonly buttons: () => readonly string[];
  /** Clicks the button with this accessible name; there must be one. */
  readonly click: (name: string) => Promise<void>;
}

/** A view in a document of its own, to be clicked. */
export async function show(view: ReactNode): Promise<Shown> {
  const { window, document } = parseHTML('<!doctype html><html><body><div id="root"></div></body></html>');
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const root = document.getElementById('root');
  if (!root) throw new Error('no root');
  await act(async () =>
    createRoot(root).render(<SpeechProvider value={speech('en-GB')}>{view}</SpeechProvider>),
  );
  const all = (): HTMLButtonElement[] => [...root.querySelectorAll('button')];
  return {
    buttons: () => all().map(nameOf),
    text: () => root.textContent ?? '',
    click: async (name) => {
      const [button, ...others] = all().filter((each) => nameOf(each) === name);
      if (!button || others.length > 0) throw new Error(`${name}: not one button`);
      await act(async () => {
        button.dispatchEvent(new window.Event('click', { bubbles: true, cancelable: true }));
      });
    },
  };
}

function nameOf(button: HTMLButtonElement): string {
  return button.getAttribute('aria-label') ?? button.textContent;
}
