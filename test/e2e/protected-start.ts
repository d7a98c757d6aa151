import type { Page } from 'puppeteer-core';
import { addDays, weekSpan, type DateString } from '../../lib/domain/civil.ts';
import { en } from '../../lib/i18n/en.ts';
import { press } from '../browsers/page.ts';
import type { BrowserName } from '../browsers/places.ts';
import { readLive, waitForLive, waitUntilSettled, waitUntilWritten } from '../demo/steps.ts';
import type { World } from '../local-google/world.ts';
import { occurrencesIn, spanOf } from './blocks.ts';
import { connectedStart, type FreshStart } from './fresh-start.ts';

export type StoredEvent = ReturnType<World['control']['events']>[number];

export interface ProtectedStart extends FreshStart {
  readonly panel: Page;
  readonly zone: string;
  /** The first day of the week after the current one. */
  readonly nextWeek: DateString;
}

/** Connected, the plan approved in the panel and written; the panel stays open. */
export async function protectedStart(name: BrowserName): Promise<ProtectedStart> {
  const start = await connectedStart(name);
  const panel = await start.opened.openExtensionPage('sidepanel.html');
  await press(panel, en.previewPlan);
  await press(panel, en.approve);
  await waitUntilWritten(panel);
  const { week } = await readLive(panel);
  if (!week) throw new Error('no week');
  return { ...start, panel, zone: week.zone, nextWeek: addDays(week.week, 7) };
}

export function practiceOf(event: StoredEvent): string {
  return event.extendedProperties?.private?.['practice'] ?? '';
}

/** Blocks of a practice in a week, by start. */
export function blocksIn({ world, zone }: ProtectedStart, week: DateString, practice: string): StoredEvent[] {
  return occurrencesIn(world, weekSpan(week, zone)).blocks.filter((block) => practiceOf(block) === practice);
}

/** The event as Google has it now; nothing once it is gone. */
export function stored({ world }: ProtectedStart, id: string): StoredEvent | undefined {
  return world.control.storedEvents(world.email, world.email).find((event) => event.id === id);
}

/** Somebody invites the executive to the very time of a block. */
export function inviteOnto({ world, zone }: ProtectedStart, block: StoredEvent): StoredEvent {
  const { startMs, endMs } = spanOf(block);
  const at = (ms: number) => ({ dateTime: new Date(ms).toISOString(), timeZone: zone });
  const organizer = 'nadia@supplier.example';
  return world.control.insertAsOther(world.email, {
    summary: 'Contract talk <b>urgent</b>',
    start: at(startMs),
    end: at(endMs),
    organizer: { email: organizer },
    attendees: [
      { email: organizer, organizer: true, responseStatus: 'accepted' },
      { email: world.email, self: true, responseStatus: 'needsAction' },
    ],
  });
}

/** Reads the calendar by the panel's own button, and waits until all that follows is written. */
export async function refresh({ panel }: ProtectedStart): Promise<void> {
  const before = (await readLive(panel)).sync.asOfMs ?? 0;
  await press(panel, en.refresh);
  await waitForLive(panel, ({ sync }) => (sync.asOfMs ?? 0) > before, 'the calendar to be read');
  await waitUntilSettled(panel);
}
