import type { Page } from 'puppeteer-core';
import { addDays } from '../../lib/domain/civil.ts';
import { planDetailsEn } from '../../lib/i18n/en/plan-details.ts';
import { en } from '../../lib/i18n/en.ts';
import type { Opened } from '../browsers/opened.ts';
import { has, press, waitForText } from '../browsers/page.ts';
import type { World } from '../local-google/world.ts';
import { openCalendar, openFix, showWeek, waitForStrip, waitUntilStill } from './calendar-tab.ts';
import type { Shots } from './shots.ts';
import {
  allow,
  chooseRole,
  command,
  connectGoogle,
  findWelcome,
  readLive,
  waitForLive,
  waitUntilWritten,
} from './steps.ts';
import type { Summary } from './summary.ts';
import { readWeeks, writtenBlocks } from './summary.ts';

export interface WalkInput {
  readonly opened: Opened;
  readonly world: World;
  readonly calendar: string;
  readonly shots: Shots;
  /** A line of the account for who watches. */
  readonly say: (line: string) => void;
}

/** The main job, end to end, as a user clicks it. Throws at the first thing that is not as it should be. */
export async function walkThePath(input: WalkInput): Promise<Omit<Summary, 'completed' | 'seconds'>> {
  const { opened, world, shots, say } = input;

  say('Welcome: the page the extension opens once it is installed');
  const welcome = await findWelcome(opened);
  await welcome.setViewport({ width: 840, height: 860 });
  await waitForText(welcome, en.welcomeTitle);
  await shots.take(welcome, 'welcome', { dark: true });

  say('Connect Google: Google’s consent page asks for one permission');
  await connectGoogle(opened, welcome, world.clientId, async (consent) => {
    await consent.waitForSelector('#allow');
    await shots.take(consent, 'consent');
    await allow(consent);
  });

  say('Role');
  await waitForText(welcome, en.roleTitle, 60_000);
  await shots.take(welcome, 'role');
  await chooseRole(welcome, world.roleId);

  say('The last twelve months');
  await waitForText(welcome, en.lookBackNote, 60_000);
  await shots.take(welcome, 'look-back', { dark: true, wholePage: true });
  await press(welcome, en.seePlan);

  say('The plan, before anything is written');
  await waitForText(welcome, en.planNote, 60_000);
  await waitForText(welcome, planDetailsEn.planChanges);
  await shots.take(welcome, 'plan', { dark: true, wholePage: true });
  const before = await readWeeks(welcome);
  const current = (await readLive(welcome)).week;
  if (!current) throw new Error('The extension shows no week.');
  const nextWeek = addDays(current.week, 7);

  say('Google Calendar, next week: the strip warns');
  const calendar = await openCalendar(opened, nextWeek);
  const warned = await waitForStrip(calendar);
  await waitUntilStill(calendar);
  await shots.take(calendar, 'calendar-before');
  say(`   “${warned}”`);

  say('The strip’s fix opens the panel on the plan');
  const panel = await openFix(opened, calendar);
  await waitForText(panel, en.planNote);
  await portrait(opened, 'sidepanel.html', { width: 400, height: 860 }, async (picture) => {
    await waitForText(picture, planDetailsEn.planChanges);
    await shots.take(picture, 'panel-plan', { dark: true });
  });

  say('Approve');
  await press(welcome, en.approve);
  await waitForText(welcome, en.doneTitle, 60_000);
  await waitUntilWritten(welcome);
  await shots.take(welcome, 'done');
  const after = await readWeeks(welcome);
  const blocks = writtenBlocks(world, current.week, current.zone);
  if (blocks.length === 0) throw new Error('No block was found in the local Google.');

  say('Google Calendar again: the blocks stand, the strip is content');
  await showWeek(calendar, nextWeek);
  const content = await waitForStrip(calendar, (text) => text !== warned);
  await waitUntilStill(calendar);
  await shots.take(calendar, 'calendar-after');
  say(`   “${content}”`);

  say('The popup');
  const popup = await opened.openPopup(calendar);
  await waitForText(popup, en.practices);
  // Opened soon after the strip's fix, it shows the week of the strip.
  if (await has(popup, en.backToThisWeek)) await press(popup, en.backToThisWeek);
  await waitForText(popup, en.thisWeek);
  await popup.close();
  await portrait(opened, 'popup.html', { width: 380, height: 600 }, async (picture) => {
    await waitForText(picture, en.practices);
    if (await has(picture, en.backToThisWeek)) await press(picture, en.backToThisWeek);
    await waitForText(picture, en.thisWeek);
    await shots.take(picture, 'popup', { dark: true, wholePage: true });
    await press(picture, en.laterWeek);
    await waitForText(picture, en.backToThisWeek);
    await shots.take(picture, 'popup-next-week', { dark: true, wholePage: true });
  });

  say('Asked again, the plan adds nothing');
  const secondPlanChanges = await planAgain(welcome);

  return {
    browser: await opened.browser.version(),
    calendar: input.calendar,
    account: world.email,
    role: world.roleId,
    weeks: [...before].map(([week, numbers]) => {
      const then = after.get(week);
      if (!then) throw new Error(`Week ${week} was not read twice.`);
      return { week, before: numbers, after: then };
    }),
    blocks,
    warningsShown: [...new Set([...before.values()].flatMap(({ warnings }) => warnings))],
    secondPlanChanges,
    pictures: shots.files,
  };
}

/** How many changes a new plan would make. */
export async function planAgain(page: Page): Promise<number> {
  const { changes } = await command(page, 'proposePlan', {});
  await waitForLive(page, ({ sync }) => sync.kind === 'idle', 'planning to be over');
  return changes.length;
}

/**
 * Headless Chromium paints popups and side panels at one small size: for a picture the same page is opened in a tab of
 * the size a user has.
 */
async function portrait(
  opened: Opened,
  path: string,
  size: { readonly width: number; readonly height: number },
  take: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await opened.openExtensionPage(path);
  await page.setViewport(size);
  await take(page);
  await page.close();
}
