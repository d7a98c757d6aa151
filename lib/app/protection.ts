import { addDays, dateOf } from '../domain/civil.ts';
import type { Pause, Protection, Settings } from '../domain/facts.ts';
import type { Level } from '../domain/practice.ts';
import { PLANS_FIRST } from '../domain/thresholds.ts';
import { done, failed, type Outcome } from '../problems.ts';
import { loadContext, type Context } from './context.ts';
import type { Deps } from './deps.ts';
import { plansApproved } from './leave.ts';
import { publish } from './publish.ts';
import { LEVEL_CHANGED } from './questions.ts';

const LONGEST_PAUSE_WEEKS = 26;
const LONGEST_EMERGENCY = 500;

export async function changeProtection(deps: Deps, change: Partial<Protection>): Promise<Outcome<void>> {
  return changeSettings(deps, async (settings, { account }) => {
    if (change.mode === 'keep') {
      const approved = plansApproved(await deps.history.decisions(account.id));
      if (approved < PLANS_FIRST) return failed({ code: 'two-plans-first' });
    }
    const { vips, emergency, ...rest } = { ...settings.protection, ...change };
    const addresses = vips.map((address) => address.trim().toLowerCase()).filter(Boolean);
    const protection = {
      ...rest,
      vips: [...new Set(addresses)],
      emergency: emergency.trim().slice(0, LONGEST_EMERGENCY),
    };
    return done({ protection });
  });
}

/** Lower targets from today on, for whole weeks; a pause that holds already ends with it. */
export function pause(
  deps: Deps,
  { kind, share, weeks }: Pick<Pause, 'kind' | 'share'> & { readonly weeks: number },
): Promise<Outcome<void>> {
  return changeSettings(deps, async (settings, { account }) => {
    if (!(weeks >= 1 && weeks <= LONGEST_PAUSE_WEEKS)) return failed({ code: 'not-found' });
    const from = dateOf(deps.clock.nowMs(), account.zone);
    const until = addDays(from, 7 * Math.floor(weeks));
    return done({ pauses: [...endedBy(settings.pauses, from), { kind, share, from, until }] });
  });
}

export function endPause(deps: Deps): Promise<Outcome<void>> {
  return changeSettings(deps, async (settings, { account }) =>
    done({ pauses: endedBy(settings.pauses, dateOf(deps.clock.nowMs(), account.zone)) }),
  );
}

export function setLevel(
  deps: Deps,
  { practiceId, level }: { readonly practiceId: string; readonly level: Level },
): Promise<Outcome<void>> {
  return changeSettings(deps, async (settings, { account }) => {
    if (!settings.practices.some(({ id }) => id === practiceId)) return failed({ code: 'not-found' });
    const row = { account: account.id, id: `${LEVEL_CHANGED}${practiceId}`, value: level };
    await deps.history.keepAnswer({ ...row, atMs: deps.clock.nowMs() });
    const practices = settings.practices.map((practice) =>
      practice.id === practiceId ? { ...practice, level } : practice,
    );
    return done({ practices, revision: (settings.revision ?? 1) + 1 });
  });
}

function endedBy(pauses: readonly Pause[], date: string): Pause[] {
  return pauses
    .filter(({ from }) => from < date)
    .map((one) => (one.until > date ? { ...one, until: date } : one));
}

/** What does not pass the schema is not stored. A waiting plan was made for other settings. */
async function changeSettings(
  deps: Deps,
  change: (settings: Settings, context: Context) => Promise<Outcome<Partial<Settings>>>,
): Promise<Outcome<void>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const { account, settings, hasRole } = loaded.value;
  if (!hasRole) return failed({ code: 'not-connected' });
  const changed = await change(settings, loaded.value);
  if (!changed.ok) return changed;
  const next = deps.readSettings({ ...settings, ...changed.value });
  if (!next) return failed({ code: 'unexpected', detail: 'settings that do not pass' });
  await deps.history.saveSettings(account.id, next);
  await deps.history.dropPlan(account.id);
  await publish(deps);
  return done(undefined);
}
