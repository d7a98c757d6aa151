import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SpeechProvider } from '../../components/speech.tsx';
import { speech } from './speech.ts';

/** A view as markup, without an extension around it. */
export function markup(view: ReactNode, language = 'en-GB'): string {
  return renderToStaticMarkup(<SpeechProvider value={speech(language)}>{view}</SpeechProvider>);
}

/** The same with the parts that load later. After it they are there at once. */
export async function whole(view: ReactNode, language?: string): Promise<string> {
  let html = markup(view, language);
  while (/class="(room-)?waiting"/.test(html)) {
    await import('../../components/answers/cards.ts');
    await import('../../components/plan-details/cards.ts');
    await import('../../components/protection/cards.ts');
    html = markup(view, language);
  }
  return html;
}

/** What it says: text only, spaces of every kind as plain ones, entities read. */
export function said(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The accessible names of its buttons, in order. */
export function buttons(html: string): string[] {
  return [...html.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)].map(
    ([, attributes = '', inner = '']) => /aria-label="([^"]*)"/.exec(attributes)?.[1] ?? said(inner),
  );
}
