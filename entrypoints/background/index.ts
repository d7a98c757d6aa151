import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createApp } from '../../lib/app/app.ts';
import { currentGrant } from '../../lib/app/current-grant.ts';
import type { Edges } from '../../lib/app/deps.ts';
import { hintOf, knownClientId } from '../../lib/app/sign-in-request.ts';
import { systemClock } from '../../lib/clock.ts';
import { retryDelayMs } from '../../lib/google/backoff.ts';
import type { CalendarClient, TokenSource } from '../../lib/google/calendar-client.ts';
import { createCalendarClient } from '../../lib/google/client.ts';
import { extrasAmong } from '../../lib/google/extras.ts';
import { pullBlocks } from '../../lib/google/pull-blocks.ts';
import { pullWindow } from '../../lib/google/pull.ts';
import { findWritten } from '../../lib/google/push-find.ts';
import { resultOf } from '../../lib/google/push-result.ts';
import { performWrite } from '../../lib/google/push.ts';
import { EVENTS_SCOPE } from '../../lib/google/scopes.ts';
import { blockBody, seriesBody } from '../../lib/google/to-event.ts';
import { createTokenSource } from '../../lib/google/token-source.ts';
import { openDatabase } from '../../lib/history/database.ts';
import { createHistory } from '../../lib/history/history.ts';
import { blockWordsFor } from '../../lib/i18n/block-words.ts';
import { listen } from '../../lib/messages/listen.ts';
import { done } from '../../lib/problems.ts';
import { readSettings } from '../../lib/settings/read-settings.ts';
import { createLiveStore } from '../../lib/state/live-store.ts';
import { ensureAlarms, ring, wakeAt } from './alarms.ts';
import { createAuth, createGrants } from './auth.ts';
import { openPanel } from './open-panel.ts';
import { readPackaged } from './packaged.ts';
import { createSampleGoogle } from './sample-google.ts';
import { createStripNudge } from './strip-nudge.ts';
import { createWatch } from './watched.ts';

/** Puts the product together. Every listener is registered in this first turn: the event that woke us is waiting. */
export default defineBackground(() => {
  const clock = systemClock;
  const history = createHistory(openDatabase());
  const live = createLiveStore(browser.storage.session, createStripNudge());
  const grants = createGrants();
  const auth = createAuth(clock);
  const watch = createWatch(clock);
  const buildClientId = import.meta.env['WXT_GOOGLE_CLIENT_ID'] as string | undefined;

  const tokens = createTokenSource({
    auth,
    grants: currentGrant(grants, history),
    clock,
    request: async () => {
      const clientId = await knownClientId({ history, buildClientId });
      const account = await history.currentAccount();
      if (!clientId || account?.kind !== 'google') return undefined;
      return { clientId, scopes: [EVENTS_SCOPE], ...hintOf(account) };
    },
  });

  const edges: Edges = {
    clock,
    history,
    live,
    readSettings,
    presets: () => readPackaged('presets.json'),
    auth,
    grants,
    blockWords: blockWordsFor(browser.i18n.getUILanguage()),
    buildClientId,
    scopes: [EVENTS_SCOPE],
    google: {
      client: clientWith(tokens),
      clientOf: (token) => clientWith({ token: async () => done(token), invalidate: async () => {} }),
      pullWindow,
      pullBlocks,
      performWrite,
      findWritten,
      resultOf,
      seriesBody,
      blockBody,
      extrasAmong,
      retryDelayMs,
    },
    sample: createSampleGoogle(clock, history),
    wakeAt,
    isWatched: watch.isWatched,
  };
  const app = createApp(edges);

  listen(
    {
      connect: ({ clientId }) => app.connect(clientId),
      reconnect: () => app.reconnect(),
      useSample: (sample) => app.useSample(sample),
      leaveSample: () => app.leaveSample(),
      disconnect: () => app.disconnect(),
      chooseRole: ({ roleId }) => app.chooseRole(roleId),
      look: () => {
        watch.look();
        return app.look();
      },
      sync: () => app.catchUp(),
      viewWeek: ({ week }) => app.viewWeek(week),
      lookBack: () => app.lookBack(),
      proposePlan: () => app.proposePlan(),
      approvePlan: ({ planId }) => app.approvePlan(planId),
      discardPlan: ({ planId }) => app.discardPlan(planId),
      undo: ({ decisionId }) => app.undo(decisionId),
      answerConflict: (input) => app.answerConflict(input),
      answerQuestion: (input) => app.answerQuestion(input),
      changeProtection: (change) => app.changeProtection(change),
      pause: (input) => app.pause(input),
      endPause: () => app.endPause(),
      setLevel: (input) => app.setLevel(input),
      makeRoom: ({ week }) => app.makeRoom(week),
      charter: () => app.charter(),
      charterCopied: ({ mark }) => app.charterCopied(mark),
      adoptBlocks: () => app.adoptBlocks(),
      removeAllBlocks: () => app.removeAllBlocks(),
      dismissProblem: ({ entryId }) => app.dismissProblem(entryId),
      retryNow: () => app.retryNow(),
      redirectUrl: async () => app.redirectUrl(),
    },
    {
      showWeek: async (shown) => {
        void app.readIfDue();
        return app.strip.show(shown);
      },
      dismissWeek: ({ week }) => app.strip.dismiss(week),
      openPanel: ({ week, intent }) => app.strip.aimPanel(week, intent),
    },
    (request, { tabId }) => {
      if (request === 'openPanel') openPanel(tabId);
    },
  );

  browser.alarms.onAlarm.addListener(({ name }) => void ring(app, name));
  browser.runtime.onStartup.addListener(() => void app.catchUp());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    else void app.catchUp();
  });

  void closeStorageToPages();
  void ensureAlarms(app).catch(report);
  // A restarted browser has an empty session: fill it from what is stored.
  void live
    .read()
    .then(({ revision }) => (revision === 0 ? app.publish() : undefined))
    .catch(report);
});

/** Content scripts live on somebody else's page: where the browser can, storage is closed to them. */
async function closeStorageToPages(): Promise<void> {
  const areas = [browser.storage.session, browser.storage.local, browser.storage.sync];
  const closing = areas.map((area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }));
  for (const result of await Promise.allSettled(closing)) {
    if (result.status === 'rejected') report(result.reason);
  }
}

/** Loud for developers; nothing of a calendar is in these errors. */
function report(error: unknown): void {
  console.error('Hands-On Hours:', error);
}

function clientWith(tokens: TokenSource): CalendarClient {
  return createCalendarClient({ fetch: (request) => fetch(request), tokens });
}
