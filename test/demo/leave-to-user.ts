import { once } from 'node:events';
import type { Opened } from '../browsers/opened.ts';
import type { World } from '../local-google/world.ts';
import { openCalendar } from './calendar-tab.ts';
import { findWelcome } from './steps.ts';

/** Opens the calendar and the welcome page, says what to do, and waits until the browser is closed. */
export async function leaveToUser(opened: Opened, world: World): Promise<void> {
  await openCalendar(opened);
  const welcome = await findWelcome(opened);
  await welcome.bringToFront();
  console.log(
    [
      '',
      `The browser is yours. Google Calendar in it belongs to ${world.email}; nothing leaves this machine.`,
      'Press “Connect Google”; where it asks for a client id, paste this one:',
      '',
      `    ${world.clientId}`,
      '',
      'Close the browser to end.',
    ].join('\n'),
  );
  await once(opened.browser as unknown as EventTarget, 'disconnected');
}
