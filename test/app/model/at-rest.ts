import { windowSpan, currentWeek } from '../../../lib/app/window.ts';
import { ADA, BERLIN } from '../world.ts';
import { endOf, idOf, startOf, stored } from './calendar-side.ts';
import type { Device } from './device.ts';
import type { Scene } from './scene.ts';

const HOUR_MS = 3_600_000;

/** All that went wrong is over; what waited is written; then two rounds, after which nothing is left to do. */
export async function atRest(scene: Scene): Promise<void> {
  scene.google.clearFaults();
  scene.world.consent = 'allow';
  scene.world.silent = 'works';
  // Longer than anything waits for.
  for (let wake = 0; wake < 2; wake += 1) {
    await wakeAll(scene);
    scene.world.nowMs += 2 * HOUR_MS;
  }
  await wakeAll(scene);
  await wakeAll(scene);
  scene.check();
  const before = scene.guard.writes;
  const kept = await Promise.all(scene.devices.map(all));
  await wakeAll(scene);
  if (scene.guard.writes > before) throw new Error('something is written although nothing has changed');
  for (const [index, device] of scene.devices.entries()) {
    if ((await all(device)) !== kept[index])
      throw new Error(`${device.name} stores something although nothing has changed`);
  }
  for (const device of scene.devices) {
    await readsAsItIs(scene, device);
    await lostNothing(scene, device);
    await concludedNothing(scene, device);
  }
}

async function wakeAll(scene: Scene): Promise<void> {
  for (const device of scene.devices) {
    scene.guard.startCommand();
    await scene.use(device, (app) => app.catchUp());
  }
  scene.check();
}

/** All that a device keeps, but for when it has read. */
async function all({ peek }: Device): Promise<string> {
  const always = { startMs: 0, endMs: Number.MAX_SAFE_INTEGER };
  const [events, decisions, queue, ...rest] = await Promise.all([
    peek.events(ADA, always),
    peek.decisions(ADA),
    peek.queue(ADA),
    peek.releases(ADA),
    peek.exceptions(ADA),
    peek.answers(ADA),
    peek.waitingPlan(ADA),
  ]);
  return JSON.stringify([events, decisions, queue, rest]);
}

/** What the device has stored of its window is what stands in the calendar. */
async function readsAsItIs(scene: Scene, device: Device): Promise<void> {
  const settings = (await device.peek.settings(ADA)) as { weekStart: 'MO' | 'SU' | 'SA' };
  const span = windowSpan(currentWeek(scene.world.nowMs, BERLIN, settings.weekStart), BERLIN);
  const read = await device.peek.events(ADA, span);
  const has = read.map(({ id, startMs, endMs }) => `${id} ${startMs} ${endMs}`).sort();
  const there = scene.google.events(ADA, ADA, span);
  const is = there.map((event) => `${idOf(event)} ${startOf(event)} ${endOf(event)}`).sort();
  const missing = is.filter((one) => !has.includes(one));
  const extra = has.filter((one) => !is.includes(one));
  if (missing.length + extra.length === 0) return;
  throw new Error(
    `${device.name} lacks ${missing.join(', ') || 'nothing'}; has too much: ${extra.join(', ') || 'nothing'}`,
  );
}

/** What was decided is waiting in the queue, or its end is in the journal. */
async function lostNothing(scene: Scene, { peek, name }: Device): Promise<void> {
  const decisions = await peek.decisions(ADA);
  const queue = new Map((await peek.queue(ADA)).map((entry) => [entry.id, entry]));
  const all = stored(scene.world);
  for (const { id, kind, steps } of decisions) {
    for (const { entryId, state, write, eventId } of steps) {
      const entry = queue.get(entryId);
      const about = `${name}: ${kind}/${write.kind} of ${id}`;
      if (state === 'waiting' && !entry) throw new Error(`${about} waits, and is in no queue`);
      if (state !== 'waiting' && entry) throw new Error(`${about} is ${state}, and still in the queue`);
      if (entry && !entry.stuck) throw new Error(`${about} still waits: ${JSON.stringify(entry)}`);
      if (state === 'done' && write.kind.startsWith('create') && !all.has(eventId ?? ''))
        throw new Error(`${about} is called done, and was never in the calendar`);
    }
  }
}

/** A block the device takes for deleted by the user really is. */
async function concludedNothing(scene: Scene, { peek, name }: Device): Promise<void> {
  const asked = (await peek.releases(ADA)).filter(({ asking }) => asking);
  const all = stored(scene.world);
  for (const { eventId, date } of asked) {
    const event = all.get(eventId);
    if (event && event.status !== 'cancelled')
      throw new Error(`${name} takes ${eventId} of ${date} for deleted, and it stands`);
  }
}
