import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { systemClock } from '../../lib/clock.ts';
import { stripSpeechFor } from '../../lib/i18n/strip.ts';
import type { StripNudge } from '../../lib/messages/protocol.ts';
import { ask } from '../../lib/messages/send.ts';
import { followPage } from './follow-page.ts';

export default defineContentScript({
  matches: ['https://calendar.google.com/calendar/*'],
  // Other applications under the same address: public embeds and booking pages.
  excludeMatches: [
    'https://calendar.google.com/calendar/embed*',
    'https://calendar.google.com/calendar/*/embed*',
    'https://calendar.google.com/calendar/appointments/*',
    'https://calendar.google.com/calendar/*/appointments/*',
  ],
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main: (context) => {
    if (window.top !== window) return;
    const following = followPage({
      page: document,
      speech: stripSpeechFor(navigator.language),
      clock: systemClock,
      ask,
      isAlive: () => context.isValid,
    });
    const hear = (message: unknown): void => {
      if ((message as Partial<StripNudge> | null)?.kind === 'strip-changed') following.askAgain();
    };
    browser.runtime.onMessage.addListener(hear);
    context.onInvalidated(() => {
      following.stop();
      // The extension that was listened to may be gone with its door.
      try {
        browser.runtime.onMessage.removeListener(hear);
      } catch {}
    });
  },
});
