import { dateOf } from '../domain/civil.ts';
import type { Settings } from '../domain/facts.ts';
import { ownDomains, startingSettings } from '../domain/starting-settings.ts';
import type { AccountRow } from '../history/rows.ts';
import { done, failed, type Outcome } from '../problems.ts';
import { blocksToOffer } from './blocks.ts';
import { loadContext, PRIMARY } from './context.ts';
import type { Deps } from './deps.ts';
import { publish } from './publish.ts';
import { sync } from './sync.ts';
import { currentWeek, windowSpan } from './window.ts';

/** Opens Google's consent and, once it is given, the calendar. Only ever after a click. */
export async function connect(deps: Deps, clientId: string | undefined): Promise<Outcome<void>> {
  const pasted = clientId?.trim();
  if (pasted !== undefined && !/^[\w.-]+\.apps\.googleusercontent\.com$/.test(pasted)) {
    return failed({ code: 'client-id-refused' });
  }
  const known = pasted ?? (await deps.history.note('client-id')) ?? deps.buildClientId;
  if (!known) return failed({ code: 'client-id-missing' });

  const granted = await deps.auth.connect({ clientId: known, scopes: deps.scopes });
  if (!granted.ok) return granted;
  if (pasted !== undefined) await deps.history.setNote('client-id', pasted);
  await deps.grants.write(granted.value);

  const account = await whoIsIt(deps);
  if (!account.ok) return account;
  const stored = await deps.history.account(account.value.id);
  await deps.history.useAccount(stored ? { ...stored, zone: account.value.zone } : account.value);
  const read = await sync(deps);
  const found = await blocksToOffer(deps);
  await publish(deps, { connection: 'connected', found });
  return read;
}

/** The same account again, after its permission ran out. */
export async function reconnect(deps: Deps): Promise<Outcome<void>> {
  const account = await deps.history.currentAccount();
  const clientId = (await deps.history.note('client-id')) ?? deps.buildClientId;
  if (!account || account.kind === 'sample') return failed({ code: 'not-connected' });
  if (!clientId) return failed({ code: 'client-id-missing' });
  const granted = await deps.auth.connect({ clientId, scopes: deps.scopes, loginHint: account.id });
  if (!granted.ok) return granted;
  await deps.grants.write(granted.value);
  return sync(deps);
}

/** Starts anew in an invented calendar. What a Google account stored stays where it is. */
export async function useSample(deps: Deps, sampleId: string): Promise<Outcome<void>> {
  const person = await deps.sample.find(sampleId);
  const settings = person && (await settingsOf(deps, person.roleId, person.email));
  if (!settings) return failed({ code: 'not-found' });
  const nowMs = deps.clock.nowMs();
  const zone = deps.clock.zone();
  await deps.history.forgetAccount('sample');
  await deps.sample.open(sampleId, dateOf(nowMs, zone));
  await deps.history.useAccount({
    id: 'sample',
    kind: 'sample',
    addresses: [person.email],
    zone,
    connectedMs: nowMs,
    sample: { sampleId, today: dateOf(nowMs, zone) },
  });
  await deps.history.saveSettings('sample', settings);
  const read = await sync(deps);
  await publish(deps, { connection: 'connected', found: undefined, lookBack: undefined });
  return read;
}

/** Leaving the sample deletes all of it. */
export async function leaveSample(deps: Deps): Promise<Outcome<void>> {
  deps.sample.close();
  await deps.history.forgetAccount('sample');
  await publish(deps, { connection: 'none', lookBack: undefined, sync: { kind: 'idle' } });
  return done(undefined);
}

/** Gives the permission back. The history stays on this machine, the blocks in the calendar. */
export async function disconnect(deps: Deps): Promise<Outcome<void>> {
  const grant = await deps.grants.read();
  const revoked = grant ? await deps.auth.revoke(grant.accessToken) : done(undefined);
  await deps.grants.write(undefined);
  await deps.history.leaveAccount();
  await publish(deps, { connection: 'none', lookBack: undefined, sync: { kind: 'idle' } });
  return revoked;
}

export async function chooseRole(deps: Deps, roleId: string): Promise<Outcome<void>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const { account } = loaded.value;
  const settings = await settingsOf(deps, roleId, account.addresses[0]);
  if (!settings) return failed({ code: 'not-found' });
  await deps.history.saveSettings(account.id, settings);
  await deps.history.dropPlan(account.id);
  await publish(deps);
  return done(undefined);
}

/** What somebody with this address begins with; nothing where there is no such role. */
async function settingsOf(
  deps: Deps,
  roleId: string,
  address: string | undefined,
): Promise<Settings | undefined> {
  const presets = await deps.presets();
  const role = presets.roles.find(({ id }) => id === roleId);
  return role && startingSettings(role, ownDomains(address?.split('@')[1], presets));
}

/** Whose primary calendar the sign-in opens, and its zone. */
async function whoIsIt(deps: Deps): Promise<Outcome<AccountRow>> {
  const nowMs = deps.clock.nowMs();
  const zone = deps.clock.zone();
  const span = windowSpan(currentWeek(nowMs, zone, 'MO'), zone);
  const pulled = await deps.google.pullWindow(deps.google.client, {
    calendarId: PRIMARY,
    ...span,
    fallbackZone: zone,
  });
  if (!pulled.ok) return pulled;
  if (pulled.value.kind === 'unchanged')
    return failed({ code: 'unexpected', detail: 'unchanged without an etag' });
  const { addresses, head } = pulled.value;
  return done({
    id: addresses[0] ?? head.summary.toLowerCase(),
    kind: 'google',
    addresses,
    zone: head.timeZone,
    connectedMs: nowMs,
  });
}
