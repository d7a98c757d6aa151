import * as fc from 'fast-check';
import { PEOPLE, type Choice, type PeopleAct } from './people.ts';
import type { Scene } from './scene.ts';
import { TROUBLE, type TroubleAct } from './trouble.ts';
import { USER, type UserAct } from './user.ts';

/** The step that a failing run is made shorter with. */
export const NOTHING = 'nothing';

/** What the app cannot do yet. */
const DISABLED: ReadonlySet<string> = new Set<UserAct | PeopleAct | TroubleAct>([]);

/** How often, against the others of its kind. 1 unless said here. */
const WEIGHTS: Readonly<Partial<Record<UserAct | PeopleAct | TroubleAct, number>>> = {
  'the alarm rings': 6,
  'plans and approves': 6,
  'drags a block': 2,
  'deletes a block': 2,
  'invites the user': 2,
  'answers a conflict': 2,
  'says keep it protected for me': 2,
  'time passes': 4,
};

/** One step of a run: fast-check shows it as a sentence, and makes it `nothing` where it does not matter. */
export class Step implements fc.AsyncCommand<object, Scene> {
  readonly #name: string;
  readonly #act: (scene: Scene) => void | Promise<void>;

  constructor(name: string, act: (scene: Scene) => void | Promise<void>) {
    this.#name = name;
    this.#act = act;
  }

  check(): boolean {
    return true;
  }

  run(_: object, scene: Scene): Promise<void> {
    if (this.#name !== NOTHING) scene.story.push(this.#name);
    return scene.step(() => this.#act(scene));
  }

  toString(): string {
    return this.#name;
  }
}

const choice: fc.Arbitrary<Choice> = fc.record({ a: fc.nat(999), b: fc.nat(999), c: fc.nat(999) });

const textOf = ({ a, b, c }: Choice) => `(${a}, ${b}, ${c})`;

function oneOf<Name extends string>(acts: Record<Name, unknown>): fc.Arbitrary<Name> {
  const names = (Object.keys(acts) as Name[]).filter((name) => !DISABLED.has(name));
  const weights: Readonly<Record<string, number>> = WEIGHTS;
  return fc.oneof(...names.map((name) => ({ weight: weights[name] ?? 1, arbitrary: fc.constant(name) })));
}

const byPeople = fc
  .tuple(oneOf(PEOPLE), choice)
  .map(
    ([name, chosen]) =>
      new Step(`somebody ${name} ${textOf(chosen)}`, (scene) => PEOPLE[name](scene, chosen)),
  );

const use = (scene: Scene, name: UserAct, at: number, chosen: Choice, steps?: number) => {
  const device = scene.device(at);
  return scene.use(device, (app) => USER[name](app, device, chosen), steps);
};

const byUser = fc
  .tuple(oneOf(USER), fc.nat(1), choice)
  .map(
    ([name, at, chosen]) =>
      new Step(`on ${at}, the user ${name} ${textOf(chosen)}`, (scene) => use(scene, name, at, chosen)),
  );

const killed = fc
  .tuple(oneOf(USER), fc.nat(1), choice, fc.nat(30))
  .map(
    ([name, at, chosen, steps]) =>
      new Step(`on ${at}, the user ${name} ${textOf(chosen)}, killed after ${steps}`, (scene) =>
        use(scene, name, at, chosen, steps),
      ),
  );

/** A human is faster than we are: between two requests of ours. */
const raced = fc.tuple(oneOf(USER), fc.nat(1), choice, oneOf(PEOPLE), fc.integer({ min: 1, max: 12 })).map(
  ([name, at, chosen, other, request]) =>
    new Step(
      `on ${at}, the user ${name} ${textOf(chosen)}; before request ${request}, somebody ${other}`,
      (scene) => {
        scene.meanwhile(request, () => PEOPLE[other](scene, chosen));
        return use(scene, name, at, chosen);
      },
    ),
);

const trouble = fc
  .tuple(oneOf(TROUBLE), fc.nat(1), choice)
  .map(
    ([name, at, chosen]) =>
      new Step(`${name} (device ${at}) ${textOf(chosen)}`, (scene) =>
        TROUBLE[name](scene, scene.device(at), chosen),
      ),
  );

const nothing = fc.constant(new Step(NOTHING, () => {}));

/** Runs of exactly so many steps. */
export function runsOf(steps: number): fc.Arbitrary<Step[]> {
  const step = fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: nothing },
    { weight: 36, arbitrary: byPeople },
    { weight: 20, arbitrary: byUser },
    { weight: 4, arbitrary: killed },
    { weight: 4, arbitrary: raced },
    { weight: 16, arbitrary: trouble },
  );
  return fc.array(step, { minLength: steps, maxLength: steps });
}
