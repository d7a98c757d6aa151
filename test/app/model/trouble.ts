import type { FaultKind } from '../../../lib/stand-in/fault.ts';
import { pick } from './calendar-side.ts';
import type { Device } from './device.ts';
import type { Choice } from './people.ts';
import type { Scene } from './scene.ts';

const MINUTE_MS = 60_000;

type Act = (scene: Scene, device: Device, choice: Choice) => void | Promise<void>;

const ON_ANYTHING: readonly FaultKind[] = [
  { kind: 'drop-before' },
  { kind: 'drop-after' },
  { kind: 'error', reason: 'backendError' },
  { kind: 'error', reason: 'userRateLimitExceeded' },
  { kind: 'rate-limit', retryAfterSeconds: 90 },
  { kind: 'html-200' },
  { kind: 'html-503' },
  { kind: 'truncated-json' },
];

/** What goes wrong with machines and networks, and time. */
export const TROUBLE = {
  'time passes': (scene, _, { a }) => {
    scene.world.nowMs += (1 + (a % 600)) * MINUTE_MS;
  },
  'days pass with the browser closed': (scene, device, { a }) => {
    scene.world.nowMs += (1 + (a % 12)) * 24 * 60 * MINUTE_MS;
    device.restart(true);
  },
  'the clock is set back an hour': (scene) => {
    scene.world.nowMs -= 60 * MINUTE_MS;
  },
  'the worker is stopped': (_, device) => device.restart(false),
  'the extension is installed anew': async (scene, device) => {
    device.reinstall();
    await scene.connect(device);
  },
  'a second browser is set up': async (scene) => {
    if (scene.devices.length < 2) await scene.install();
  },
  'the network is away': (scene) => scene.google.fault({ kind: 'drop-before', times: 'always' }),
  'the network is back': (scene) => scene.google.clearFaults(),
  'a request fails': (scene, _, { a, b, c }) => {
    const kind = pick(ON_ANYTHING, a);
    if (kind) scene.google.fault({ ...kind, nth: 1 + (b % 4), times: 1 + (c % 3) });
  },
  'a write fails': (scene, _, { a, b, c }) => {
    const kind = pick(ON_ANYTHING, a);
    const method = pick(['POST', 'PATCH', 'DELETE'], b);
    if (kind && method) scene.google.fault({ ...kind, method, nth: 1 + (c % 3) });
  },
  'Google has forgotten what we knew': (scene) =>
    scene.google.fault({ kind: 'error', reason: 'fullSyncRequired', path: '/events?' }),
  'Google sees a change we do not': (scene, _, { a }) =>
    scene.google.fault({
      kind: 'error',
      reason: 'conditionNotMet',
      method: a % 2 ? 'PATCH' : 'DELETE',
      times: 1 + (a % 4),
    }),
  'Google says the permission is too small': (scene) =>
    scene.google.fault({ kind: 'error', reason: 'insufficientPermissions' }),
  'the token is refused': (scene) => scene.google.invalidateTokens(),
  'signing in needs the user': (scene) => {
    scene.world.silent = 'needs-user';
    scene.google.invalidateTokens();
  },
  'signing in works by itself again': (scene) => {
    scene.world.silent = 'works';
  },
} satisfies Record<string, Act>;

export type TroubleAct = keyof typeof TROUBLE;
