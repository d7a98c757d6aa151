import type { DateString } from '../../lib/domain/civil.ts';
import type { Control } from '../../lib/stand-in/handle.ts';
import { createStandIn } from '../../lib/stand-in/handle.ts';
import { SAMPLES, sampleSeed } from '../../lib/stand-in/sample/index.ts';
import { calendarPageData } from './calendar-host.ts';
import { calendarPage } from './calendar-page/index.ts';
import { GOOGLE_HOSTS } from './hosts.ts';
import { expandAll } from './recurrence.ts';
import { redirectAddresses } from '../browsers/redirect-addresses.ts';
import type { Network } from '../browsers/opened.ts';
import type { LocalServer } from './server.ts';
import { startServer } from './server.ts';

/** A Google with one executive's calendar in it, ready for a browser. */
export interface World {
  readonly email: string;
  readonly roleId: string;
  readonly clientId: string;
  readonly control: Control;
  readonly network: Network;
  readonly setReachable: LocalServer['setReachable'];
  close(): Promise<void>;
}

export const CLIENT_ID = '123456789012-handsonhours.apps.googleusercontent.com';

export interface WorldOptions {
  readonly sampleId: string;
  /** A second executive, signed in to the same browser as `/u/1`. */
  readonly alsoSignedIn?: string;
  readonly today?: DateString;
}

/** The browsers' clock is the real one: an executive's calendar is filled around the real today. */
export async function startWorld(options: WorldOptions): Promise<World> {
  const sample = SAMPLES.find(({ id }) => id === options.sampleId);
  if (!sample) throw new Error(`No sample calendar named ${options.sampleId}.`);
  const standIn = createStandIn({ clock: { nowMs: () => Date.now() }, expand: expandAll });
  const today = options.today ?? Temporal.Now.plainDateISO().toString();
  const seed = {
    accounts: [sample.id, options.alsoSignedIn ?? []]
      .flat()
      .flatMap((id) => sampleSeed(id, { today }).accounts),
  };
  standIn.control.seed(seed);
  standIn.control.client({ id: CLIENT_ID, name: 'Hands-On Hours', redirectUris: redirectAddresses() });
  const pageData = calendarPageData(seed, standIn.control);
  const server = await startServer((request) =>
    new URL(request.url).hostname === 'calendar.google.com'
      ? calendarPage(request, pageData)
      : standIn.handle(request),
  );
  return {
    email: sample.email,
    roleId: sample.roleId,
    clientId: CLIENT_ID,
    control: standIn.control,
    network: { hosts: GOOGLE_HOSTS, port: server.port, spki: server.spki },
    setReachable: (reachable) => server.setReachable(reachable),
    close: () => server.close(),
  };
}
