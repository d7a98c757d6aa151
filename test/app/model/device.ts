import { openDatabase } from '../../../lib/history/database.ts';
import { createHistory, type History } from '../../../lib/history/history.ts';
import type { App } from '../../../lib/app/app.ts';
import type { Deps } from '../../../lib/app/deps.ts';
import type { Outcome } from '../../../lib/problems.ts';
import type { Live } from '../../../lib/state/live.ts';
import type { World } from '../world.ts';
import { emptyDatabase } from './empty-database.ts';

/** One life of a background: from a cold start to its death. */
interface Life {
  /** Steps that change something, on disk or at Google, which it may still come to. */
  left: number;
  dead: boolean;
  onDeath: () => void;
}

/** A crash amid these leaves what a crash before them leaves: they are not counted one by one. */
const READS: ReadonlySet<string> = new Set([
  'GET',
  'note',
  'currentAccount',
  'account',
  'settings',
  'read',
  'reads',
  'events',
  'checkIns',
  'exceptions',
  'releases',
  'answers',
  'waitingPlan',
  'planRow',
  'decisions',
  'queue',
  'entry',
  'isDismissed',
]);

const changesSomething = (step: string): boolean => !READS.has(step.replace(/^(before|after) /, ''));

let installations = 0;

/** A browser with the extension in it. It can be killed between any two steps, and installed anew. */
export class Device {
  readonly name: string;
  /** A look into its database that is no step of the app. */
  peek: History;
  /** What the app did not expect: a mistake of ours, whatever the world does. */
  readonly mistakes: string[] = [];
  installedMs = 0;
  #world: World;
  #handle: (request: Request) => Promise<Response>;
  #databaseName = '';
  #databaseNames: string[] = [];
  #session: Record<string, unknown> = {};
  #random: () => number;
  #life: Life = { left: 0, dead: true, onDeath: () => {} };
  #machine!: ReturnType<World['start']>;

  constructor(world: World, name: string, handle: (device: Device, request: Request) => Promise<Response>) {
    this.name = name;
    this.#world = world;
    this.#handle = (request) => handle(this, request);
    this.#random = chance(name.length + 7);
    this.peek = this.reinstall();
  }

  /** Everything the extension kept is gone; the calendar is not. */
  reinstall(): History {
    this.#databaseName = `model-${++installations}`;
    this.#session = {};
    this.installedMs = this.#world.nowMs;
    this.#databaseNames.push(this.#databaseName);
    this.peek = createHistory(openDatabase(this.#databaseName));
    this.#boot();
    return this.peek;
  }

  /** The worker was stopped, or the browser closed: memory is gone, what is stored is not. */
  restart(browserToo: boolean): void {
    if (browserToo) this.#session = {};
    this.#boot();
  }

  live(): Promise<Live> {
    return this.#machine.live();
  }

  get deps(): Deps {
    return { ...this.#machine.deps, readCalendar: () => this.#machine.app.sync() };
  }

  /**
   * Does `work`; before or after one of its changes, the `steps`-th such moment, the background dies and is started again.
   * Says whether it died.
   */
  async run(work: (app: App) => Promise<unknown>, steps = Infinity): Promise<boolean> {
    const life = this.#life;
    const died = new Promise<true>((resolve) => {
      life.onDeath = () => resolve(true);
    });
    life.left = steps;
    const dead = await Promise.race([died, work(this.#watched()).then(() => false)]);
    life.left = Infinity;
    if (dead) this.#boot();
    return dead;
  }

  async close(): Promise<void> {
    this.#life.dead = true;
    for (const name of this.#databaseNames) await emptyDatabase(name);
  }

  /** The app, and whoever is told something unexpected. */
  #watched(): App {
    const { mistakes } = this;
    return new Proxy(this.#machine.app, {
      get(app, name: keyof App) {
        const command: unknown = app[name];
        if (typeof command !== 'function') return command;
        return async (...input: unknown[]) => {
          const outcome = (await command(...input)) as Outcome<unknown> | void;
          if (outcome && !outcome.ok && outcome.problem.code === 'unexpected')
            mistakes.push(`${name}: ${outcome.problem.detail}`);
          return outcome;
        };
      },
    });
  }

  #boot(): void {
    this.#life.dead = true;
    const life: Life = { left: Infinity, dead: false, onDeath: () => {} };
    this.#life = life;
    this.#machine = this.#world.start({
      databaseName: this.#databaseName,
      session: this.#session,
      random: this.#random,
      handle: this.#handle,
      step: (name) => {
        if (!life.dead && changesSomething(name) && --life.left < 0) {
          life.dead = true;
          life.onDeath();
        }
        return life.dead ? new Promise(() => {}) : Promise.resolve();
      },
    });
  }
}

/** The same numbers in every run (https://en.wikipedia.org/wiki/Linear_congruential_generator). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
