import type { ReactNode } from 'react';
import { StrictMode, useLayoutEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { SpeechProvider } from '../../components/speech.tsx';
import { systemClock } from '../clock.ts';
import { loadLanguage, speechFor } from '../i18n/index.ts';
import type { Language } from '../i18n/index.ts';
import { startLive, useLive } from './use-live.ts';

/** Starts an extension page: its state, its language, its root. */
export function startPage(page: ReactNode): void {
  startLive();
  void renderPage(page);
}

async function renderPage(page: ReactNode): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  const tag = browser.i18n.getUILanguage();
  const spoken = await loadLanguage(tag);
  createRoot(root).render(
    <StrictMode>
      <Speaking spoken={spoken} tag={tag}>
        {page}
      </Speaking>
    </StrictMode>,
  );
}

interface SpeakingProps {
  readonly spoken: Language;
  readonly tag: string;
  readonly children: ReactNode;
}

/** The user's language, and the zone of the calendar they look at. */
function Speaking({ spoken, tag, children }: SpeakingProps) {
  const zone = useLive(({ live }) => live?.account?.zone) ?? systemClock.zone();
  const speech = useMemo(() => speechFor(spoken, tag, zone), [spoken, tag, zone]);
  useLayoutEffect(() => {
    document.documentElement.lang = speech.language;
  }, [speech.language]);
  return <SpeechProvider value={speech}>{children}</SpeechProvider>;
}
