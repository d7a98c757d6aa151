import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createApp } from '../../lib/app/app.ts';
import type { Deps } from '../../lib/app/deps.ts';
import { systemClock } from '../../lib/clock.ts';
import { retryDelayMs } from '../../lib/google/backoff.ts';
import { createCalendarClient } from '../../lib/google/client.ts';
import { pullBlocks } from '../../lib/google/pull-blocks.ts';
import { pullWindow } from '../../lib/google/pull.ts';
import { resultOf } from '../../lib/google/push-result.ts';
import { performWrite } from '../../lib/google/push.ts';
import { EVENTS_SCOPE } from '../../lib/google/scopes.ts';
import { seriesBody } from '../../lib/google/to-event.ts';
import { createTokenSource } from '../../lib/google/token-source.ts';
import { openDatabase } from '../../lib/history/database.ts';
import { createHistory } from '../../lib/history/history.ts';
import { listen } from '../../lib/messages/listen.ts';
import { readSettings } from '../../lib/settings/read-settings.ts';
import { createLiveStore } from '../../lib/state/live-store.ts';
import { createAlarms } from './alarms.ts';
import { createAuth, createGrants } from './auth.ts';
import { openPanel } from './open-panel.ts';
import { readPackaged } from './packaged.ts';
import { createSampleGoogle } from './sample-google.ts';
import { createStripNudge } from './strip-nudge.ts';

/** Puts the product together. Every listener is registered in this first turn: the event that woke us is waiting. */
export default defineBackground(() => {
  const clock = systemClock;
  const history = createHistory(openDatabase());
  const live = createLiveStore(browser.storage.session, createStripNudge());
  const grants = createGrants();
  const auth = createAuth(clock);
  const buildClientId = import.meta.env['WXT_GOOGLE_CLIENT_ID'] as string | undefined;

  const tokens = createTokenSource({
    auth,
    grants,
    clock,
    request: async () => {
      const clientId = (await history.note('client-id')) ?? buildClientId;
      const account = await history.currentAccount();
      if (!clientId || account?.kind !== 'google') return undefined;
      return { clientId, scopes: [EVENTS_SCOPE], loginHint: account.id };
    },
  });

  const deps: Deps = {
    clock,
    history,
    live,
    readSettings,
    presets: () => readPackaged('presets.json'),
    auth,
    grants,
    buildClientId,
    scopes: [EVENTS_SCOPE],
    google: {
      client: createCalendarClient({ fetch: (request) => fetch(request), tokens }),
      pullWindow,
      pullBlocks,
      performWrite,
      resultOf,
      seriesBody,
      retryDelayMs,
    },
    sample: createSampleGoogle(clock, history),
    wakeAt: (job, atMs) => alarms.wakeAt(job, atMs),
  };
  const app = createApp(deps);
  const alarms = createAlarms(deps, app);

  listen(
    {
      connect: ({ clientId }) => app.connect(clientId),
      reconnect: () => app.reconnect(),
      useSample: ({ sampleId }) => app.useSample(sampleId),
      leaveSample: () => app.leaveSample(),
      disconnect: () => app.disconnect(),
      chooseRole: ({ roleId }) => app.chooseRole(roleId),
      sync: () => app.catchUp(),
      viewWeek: ({ week }) => app.viewWeek(week),
      lookBack: () => app.lookBack(),
      proposePlan: () => app.proposePlan(),
      approvePlan: ({ planId }) => app.approvePlan(planId),
      discardPlan: ({ planId }) => app.discardPlan(planId),
      undoLastPlan: () => app.undoLastPlan(),
      findBlocks: () => app.findBlocks(),
      adoptBlocks: () => app.adoptBlocks(),
      removeAllBlocks: () => app.removeAllBlocks(),
      dismissProblem: ({ entryId }) => app.dismissProblem(entryId),
      retryNow: () => app.retryNow(),
      redirectUrl: async () => app.redirectUrl(),
    },
    {
      showWeek: async (shown) => {
        void alarms.readOnFocus();
        return app.strip.show(shown);
      },
      dismissWeek: ({ week }) => app.strip.dismiss(week),
      openPanel: ({ week }) => app.strip.aimPanel(week),
    },
    (request, { tabId }) => {
      if (request === 'openPanel') openPanel(tabId);
    },
  );

  browser.alarms.onAlarm.addListener(({ name }) => void alarms.ring(name));
  browser.runtime.onStartup.addListener(() => void app.catchUp());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    else void app.catchUp();
  });

  void closeStorageToPages();
  void alarms.ensure();
  // A restarted browser has an empty session: fill it from what is stored.
  void live.read().then(({ revision }) => (revision === 0 ? app.publish() : undefined));
});

/** Content scripts live on somebody else's page: where the browser can, storage is closed to them. */
async function closeStorageToPages(): Promise<void> {
  for (const area of [browser.storage.session, browser.storage.local, browser.storage.sync]) {
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}
