import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SpeechProvider } from '../../components/speech.tsx';
import { speech } from './speech.ts';

/** A view as markup, without an extension around it. */
export function markup(view: ReactNode, language = 'en-GB'): string {
  return renderToStaticMarkup(<SpeechProvider value={speech(language)}>{view}</SpeechProvider>);
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
