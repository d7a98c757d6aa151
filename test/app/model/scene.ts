import type { App } from '../../../lib/app/app.ts';
import { defaultSettings } from '../../../lib/domain/defaults.ts';
import type { Control, GoogleEvent } from '../../../lib/stand-in/control.ts';
import { ADA, World } from '../world.ts';
import { atRest } from './at-rest.ts';
import { Device } from './device.ts';
import { HumanWord } from './human-word.ts';
import { modelCalendar } from './model-calendar.ts';
import { twice } from './twice.ts';
import { WriteGuard } from './write-guard.ts';

/** Two practices: one alone in the morning, one with the team. Enough for all kinds of writes, and quick. */
const PRACTICES: ReadonlySet<string> = new Set(['code', 'technical-decisions']);

/** Most requests that one wake may make: reading a page or two, and a few for each write. */
const MOST_REQUESTS = 150;

/** One Google, one user with up to two browsers, and everybody's word on what is in the calendar. */
export class Scene {
  readonly world = new World(modelCalendar());
  readonly words = new HumanWord(this.world);
  readonly guard = new WriteGuard(this.world, this.words);
  readonly devices: Device[] = [];
  /** What was done so far, in sentences. */
  readonly story: string[] = [];
  #inserted = 0;
  /** Writes there were when all was looked at last. */
  #checked = 0;
  /** Done before the request of this number, and then no more. */
  #meanwhile: { at: number; act: () => void } | undefined;

  get google(): Control {
    return this.world.google.control;
  }

  /** The first device, connected, with a role. A settled user has approved two plans, and lets it keep them by itself. */
  async begin(settled: boolean): Promise<void> {
    await this.install();
    if (!settled) return;
    for (let plans = 0; plans < 2; plans += 1) {
      this.world.nowMs += 1_000;
      await this.use(this.device(0), async (app) => {
        const plan = await app.proposePlan();
        if (plan.ok) await app.approvePlan(plan.value.id);
      });
    }
    await this.use(this.device(0), async (app) => {
      await app.changeProtection({ mode: 'keep' });
      await app.sync();
    });
  }

  /** Somebody puts an event there. Chance is the same every time here, so the id is made apart from it. */
  insert(event: GoogleEvent): GoogleEvent {
    this.#inserted += 1;
    return this.google.insertAsOther(ADA, { id: `human${this.#inserted}`, ...event });
  }

  device(index: number): Device {
    const device = this.devices[index % this.devices.length];
    if (!device) throw new Error('no device');
    return device;
  }

  /** Another browser of the same user: connected, with the same role; what is found there waits for an answer. */
  async install(): Promise<void> {
    const device = new Device(this.world, `device ${this.devices.length + 1}`, (one, request) =>
      this.#pass(one, request),
    );
    this.devices.push(device);
    await this.connect(device);
  }

  async connect(device: Device): Promise<void> {
    await device.run((app) => app.connect());
    if (!(await device.peek.currentAccount())) return;
    const settings = defaultSettings('cto', { domain: 'lovelace.example' });
    const practices = settings.practices.filter(({ id }) => PRACTICES.has(id));
    await device.peek.saveSettings(ADA, { ...settings, practices });
  }

  /** The user does something on a device, which dies after `steps` steps; a device without an account is connected first. */
  async use(device: Device, work: (app: App) => Promise<unknown>, steps?: number): Promise<void> {
    if (!(await device.peek.currentAccount())) await this.connect(device);
    // What was decided by the way is written before anything else happens.
    const whole = async (app: App) => {
      await work(app);
      await app.drain();
      await app.drain();
    };
    await device.run(whole, steps);
    await this.guard.settle(device);
    this.#meanwhile = undefined;
  }

  /** Before the next device's request of this number, somebody else acts. */
  meanwhile(at: number, act: () => void): void {
    this.#meanwhile = { at, act };
  }

  /** One step of a run, and what must hold after each. */
  async step(act: () => void | Promise<void>): Promise<void> {
    this.world.nowMs += 1_000;
    this.guard.startCommand();
    await act();
    this.check();
    if (this.guard.requests > MOST_REQUESTS) throw new Error(`${this.guard.requests} requests in one go`);
  }

  check(): void {
    const mistakes = this.devices.flatMap(({ mistakes }) => mistakes);
    if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
    // What people do is right by itself: only a write of ours can be wrong.
    if (this.guard.writes === this.#checked && this.guard.faults.length === 0) return;
    this.#checked = this.guard.writes;
    const faults = [...this.guard.faults, ...this.words.broken(), ...twice(this)];
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }

  /** Nothing goes wrong any more, and nobody does anything: two rounds, and all agree. */
  end(): Promise<void> {
    return atRest(this);
  }

  async close(): Promise<void> {
    for (const device of this.devices) await device.close();
  }

  #pass(device: Device, request: Request): Promise<Response> {
    const { at = Infinity, act = () => {} } = this.#meanwhile ?? {};
    if (this.guard.requests >= at) {
      this.#meanwhile = undefined;
      act();
    }
    return this.guard.pass(device, request);
  }
}
