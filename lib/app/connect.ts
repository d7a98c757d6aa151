import type { Settings } from '../domain/facts.ts';
import { ownDomains, startingSettings } from '../domain/starting-settings.ts';
import type { Span } from '../domain/span.ts';
import type { Grant } from '../google/auth-provider.ts';
import type { Pull } from '../google/pull.ts';
import type { AccountRow } from '../history/rows.ts';
import { done, failed, type Outcome } from '../problems.ts';
import { asAdopted, blocksToOffer } from './blocks.ts';
import { loadContext, PRIMARY } from './context.ts';
import type { Deps } from './deps.ts';
import { publish } from './publish.ts';
import { hintOf, knownClientId } from './sign-in-request.ts';
import { isSameUser, storeWindow } from './sync.ts';
import { currentWeek, windowSpan } from './window.ts';

/** Opens Google's consent and, once it is given, the calendar. Only ever after a click. */
export async function connect(deps: Deps, clientId: string | undefined): Promise<Outcome<void>> {
  const pasted = clientId?.trim();
  if (pasted !== undefined && !/^[\w.-]+\.apps\.googleusercontent\.com$/.test(pasted)) {
    return failed({ code: 'client-id-refused' });
  }
  const known = pasted ?? (await knownClientId(deps));
  if (!known) return failed({ code: 'client-id-missing' });

  const granted = await deps.auth.connect({ clientId: known, scopes: deps.scopes });
  if (!granted.ok) return granted;
  if (pasted !== undefined) await deps.history.setNote('client-id', pasted);

  const who = await whoIsIt(deps, granted.value);
  if (!who.ok) return who;
  const stored = await deps.history.account(who.value.account.id);
  const account = stored ? { ...stored, zone: who.value.account.zone } : who.value.account;
  await deps.history.useAccount(account);
  await deps.grants.write(granted.value, account.id);
  await storeWindow(deps, account, { span: who.value.span, pull: who.value.pull });
  const read = await deps.readCalendar();
  const found = await blocksToOffer(deps);
  await publish(deps, { connection: 'connected', found });
  return read;
}

/** The same account again, after its permission ran out. */
export async function reconnect(deps: Deps): Promise<Outcome<void>> {
  const account = await deps.history.currentAccount();
  const clientId = await knownClientId(deps);
  if (!account || account.kind === 'sample') return failed({ code: 'not-connected' });
  if (!clientId) return failed({ code: 'client-id-missing' });
  const granted = await deps.auth.connect({ clientId, scopes: deps.scopes, ...hintOf(account) });
  if (!granted.ok) return granted;
  // Google's window lets the user choose: nothing of another account may reach this one.
  const who = await whoIsIt(deps, granted.value);
  if (!who.ok) return who;
  if (!isSameUser(account, who.value.account.addresses)) {
    return failed({ code: 'wrong-account', expected: account.id });
  }
  await deps.grants.write(granted.value, account.id);
  return deps.readCalendar();
}

/** An invented calendar, as the page that offers it has laid it out. */
export interface SampleCalendar {
  readonly roleId: string;
  readonly email: string;
  readonly timeZone: string;
  /** What a sample calendar is filled with, as JSON. */
  readonly seed: string;
}

/** Starts anew in an invented calendar. What a Google account stored stays where it is. */
export async function useSample(deps: Deps, sample: SampleCalendar): Promise<Outcome<void>> {
  const settings = await settingsOf(deps, sample.roleId, sample.email);
  if (!settings) return failed({ code: 'not-found' });
  await deps.history.forgetAccount('sample');
  deps.sample.forget();
  await deps.history.setNote('sample-seed', sample.seed);
  await deps.history.useAccount({
    id: 'sample',
    kind: 'sample',
    addresses: [sample.email],
    zone: sample.timeZone,
    connectedMs: deps.clock.nowMs(),
  });
  await deps.history.saveSettings('sample', settings);
  const read = await deps.readCalendar();
  await publish(deps, { connection: 'connected', found: undefined, lookBack: undefined });
  return read;
}

/** Leaving the sample deletes all of it. */
export async function leaveSample(deps: Deps): Promise<Outcome<void>> {
  await deps.history.forgetAccount('sample');
  deps.sample.forget();
  await publish(deps, { connection: 'none', lookBack: undefined, sync: { kind: 'idle' } });
  return done(undefined);
}

/**
 * Forgets the permission here and gives it back to Google. Where Google could not be told, the problem says so; the
 * history stays on this machine, the blocks in the calendar.
 */
export async function disconnect(deps: Deps): Promise<Outcome<void>> {
  const account = await deps.history.currentAccount();
  const clientId = await knownClientId(deps);
  // First of all nobody is connected any more: nothing can ask for a new token meanwhile.
  await deps.history.leaveAccount();
  const grant = account && (await deps.grants.read(account.id));
  await deps.grants.drop();
  await publish(deps, { connection: 'none', lookBack: undefined, sync: { kind: 'idle' } });
  if (!account || !clientId) return done(undefined);

  const isAlive = grant && grant.expiresMs > deps.clock.nowMs();
  const renewed = isAlive
    ? done(grant)
    : await deps.auth.renew({ clientId, scopes: deps.scopes, ...hintOf(account) });
  return renewed.ok ? deps.auth.revoke(renewed.value.accessToken) : renewed;
}

/** Other settings stay as they are. */
export async function chooseRole(deps: Deps, roleId: string): Promise<Outcome<void>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const { account, settings, hasRole } = loaded.value;
  const preset = await settingsOf(deps, roleId, account.addresses[0]);
  if (!preset) return failed({ code: 'not-found' });
  const chosen = hasRole
    ? done({ ...settings, roleId, practices: preset.practices, revision: (settings.revision ?? 1) + 1 })
    : (await hasAdopted(deps, account.id))
      ? await asAdopted(deps, loaded.value, preset)
      : done(preset);
  if (!chosen.ok) return chosen;
  await deps.history.saveSettings(account.id, chosen.value);
  await deps.history.dropPlan(account.id);
  await publish(deps);
  await deps.live.update(({ sync: { problem, ...sync } }) => ({
    sync: problem && problem.code !== 'settings-unreadable' ? { ...sync, problem } : sync,
  }));
  return done(undefined);
}

async function hasAdopted(deps: Deps, accountId: string): Promise<boolean> {
  const decisions = await deps.history.decisions(accountId);
  return decisions.some(({ kind }) => kind === 'adopt');
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

interface Identity {
  readonly account: AccountRow;
  /** The first read, which told. */
  readonly span: Span;
  readonly pull: Extract<Pull, { kind: 'read' }>;
}

/** Whose primary calendar this permission opens, and its zone. */
async function whoIsIt(deps: Deps, grant: Grant): Promise<Outcome<Identity>> {
  const nowMs = deps.clock.nowMs();
  const fallbackZone = deps.clock.zone();
  const span = windowSpan(currentWeek(nowMs, fallbackZone, 'MO'), fallbackZone);
  const client = deps.google.clientOf(grant.accessToken);
  const pulled = await deps.google.pullWindow(client, { calendarId: PRIMARY, ...span, fallbackZone });
  if (!pulled.ok) return pulled;
  const pull = pulled.value;
  if (pull.kind === 'unchanged') return failed({ code: 'unexpected', detail: 'unchanged without an etag' });
  const { addresses, head } = pull;
  const id = addresses[0] ?? `primary: ${head.summary.toLowerCase()}`;
  const account = { id, kind: 'google', addresses, zone: head.timeZone, connectedMs: nowMs } as const;
  return done({ account, span, pull });
}
