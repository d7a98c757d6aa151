import type { GoogleEvent } from '../../lib/stand-in/control.ts';
import { busyAfternoons } from './calendar.ts';
import { ADA, BERLIN, World } from './world.ts';

export const BOB = 'bob@lovelace.example';
/** Tuesday of the week after the current one. */
export const NEXT_TUESDAY = '2026-03-17';

/** Ada's calendar with her rhythm in it: connected, a plan seen, approved and written. */
export async function protectedWorld() {
  // Two hours a day are free beside what the rhythm takes: there is a place to go to.
  const world = new World(busyAfternoons(16));
  const machine = world.start();
  await machine.app.connect();
  await machine.app.chooseRole('cto');
  const plan = await machine.app.proposePlan();
  if (!plan.ok) throw new Error(plan.problem.code);
  const approved = await machine.app.approvePlan(plan.value.id);
  if (!approved.ok) throw new Error(approved.problem.code);
  await machine.app.drain();
  return { world, machine, plan: plan.value };
}

/** Time passes, the calendar is read, and what follows is written. */
export async function pass(world: World, { app }: Pick<ReturnType<World['start']>, 'app'>, minutes = 10) {
  world.nowMs += minutes * 60_000;
  await app.sync();
  await app.drain();
  await app.drain();
}

export function at(date: string, time: string): number {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(BERLIN).epochMilliseconds;
}

/** Occurrences of ours on a date, by start. */
export function blocksOn(world: World, date: string): GoogleEvent[] {
  const window = { startMs: at(date, '00:00'), endMs: at(date, '23:59') };
  return world.google.control
    .events(ADA, ADA, window)
    .filter((event) => event.extendedProperties?.private?.['hoh'] !== undefined);
}

export function blockOn(world: World, date: string, practice: string): GoogleEvent {
  const found = blocksOn(world, date).find((event) => practiceOf(event) === practice);
  if (!found?.id) throw new Error(`no ${practice} on ${date}`);
  return found;
}

export function practiceOf(event: GoogleEvent): string {
  return event.extendedProperties?.private?.['practice'] ?? '';
}

export function startOf(event: GoogleEvent): number {
  return Date.parse(event.start?.dateTime ?? '');
}

export function endOf(event: GoogleEvent): number {
  return Date.parse(event.end?.dateTime ?? '');
}

/** Somebody invites Ada; `answer` is hers. */
export function invite(
  world: World,
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
  answer: 'needsAction' | 'accepted' | 'tentative' | 'declined' = 'accepted',
  more: GoogleEvent = {},
): GoogleEvent {
  const wall = (ms: number) => ({ dateTime: new Date(ms).toISOString(), timeZone: BERLIN });
  return world.google.control.insertAsOther(ADA, {
    summary: 'Budget review',
    start: wall(startMs),
    end: wall(endMs),
    organizer: { email: BOB },
    attendees: [
      { email: BOB, responseStatus: 'accepted', organizer: true },
      { email: ADA, self: true, responseStatus: answer },
    ],
    ...more,
  });
}
