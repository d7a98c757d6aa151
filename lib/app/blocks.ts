import type { BlockWrite } from '../domain/decision.ts';
import { done, type Outcome } from '../problems.ts';
import type { Settings } from '../domain/facts.ts';
import { practiceName, type Level } from '../domain/practice.ts';
import type { Presets } from '../domain/starting-settings.ts';
import type { GoogleEvent } from '../google/calendar-client.ts';
import type { FoundBlock } from '../google/pull-blocks.ts';
import type { FoundBlocks } from '../state/live.ts';
import { loadContext, PRIMARY, type Context } from './context.ts';
import { decided } from './decided.ts';
import type { Deps } from './deps.ts';
import { publish } from './publish.ts';

/** Blocks of an earlier installation or another device, unless this one already knows of them. */
export async function blocksToOffer(deps: Deps): Promise<FoundBlocks | undefined> {
  const account = await deps.history.currentAccount();
  if (!account || (await deps.history.decisions(account.id)).length > 0) return undefined;
  const found = await findBlocks(deps);
  return found.ok && found.value.count > 0 ? found.value : undefined;
}

async function findBlocks(deps: Deps): Promise<Outcome<FoundBlocks>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const listed = await deps.google.pullBlocks(loaded.value.client, PRIMARY);
  if (!listed.ok) return listed;
  const counts = new Map<string, number>();
  const blocks = listed.value.filter((block) => block.seriesId === undefined);
  for (const { mark } of blocks) counts.set(mark.practiceId, (counts.get(mark.practiceId) ?? 0) + 1);
  const practices = [...counts].map(([practiceId, count]) => ({
    practiceId,
    name: practiceName(loaded.value.settings.practices, practiceId),
    count,
  }));
  return done({ count: blocks.length, practices });
}

/**
 * *Use this rhythm here*: what stands counts, nothing is written. Practices the blocks are of and the role has not come
 * with, and the levels they were written at, are taken over from them.
 */
export async function adoptBlocks(deps: Deps): Promise<Outcome<void>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const { account, settings, hasRole } = loaded.value;
  if (hasRole) {
    const adopted = await asAdopted(deps, loaded.value, settings);
    if (!adopted.ok) return adopted;
    await deps.history.saveSettings(account.id, adopted.value);
  }
  await deps.history.decide(decided(deps, loaded.value, 'adopt', []));
  await publish(deps, { found: undefined });
  return done(undefined);
}

/** The settings with what the blocks in the calendar tell of the device that wrote them. */
export async function asAdopted(
  deps: Deps,
  { client }: Context,
  settings: Settings,
): Promise<Outcome<Settings>> {
  const listed = await deps.google.pullBlocks(client, PRIMARY);
  return listed.ok ? done(settingsFrom(listed.value, settings, await deps.presets())) : listed;
}

function settingsFrom(found: readonly FoundBlock[], settings: Settings, { roles }: Presets): Settings {
  const known = new Set(settings.practices.map(({ id }) => id));
  const blocks = new Map(found.filter(({ recurring }) => recurring).map((one) => [one.mark.practiceId, one]));
  const more = [...blocks.keys()]
    .filter((id) => !known.has(id))
    .flatMap(
      (id) => roles.flatMap(({ practices }) => practices).find((practice) => practice.id === id) ?? [],
    );
  const practices = [...settings.practices, ...more].map((practice) => {
    const event = blocks.get(practice.id)?.event;
    return event ? { ...practice, level: levelOf(event, practice.level) } : practice;
  });
  const revision = Math.max(settings.revision ?? 1, ...found.map(({ mark }) => mark.revision));
  return { ...settings, practices, revision };
}

/** Busy is firm or sacred: a calendar that does not know focus time cannot tell them apart. */
function levelOf({ eventType, transparency }: GoogleEvent, level: Level): Level {
  if (transparency === 'transparent') return 'flexible';
  if (eventType === 'focusTime') return 'sacred';
  return level === 'flexible' ? 'firm' : level;
}

/** Finds every block by its property, also those this installation never wrote, and queues its removal. */
export async function removeAllBlocks(deps: Deps): Promise<Outcome<void>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const listed = await deps.google.pullBlocks(loaded.value.client, PRIMARY);
  if (!listed.ok) return listed;
  const decisions = await deps.history.decisions(loaded.value.account.id);
  // What is waiting to be written is withdrawn with it; answers to invitations are no blocks.
  const approved = decisions.filter(({ kind }) => kind !== 'answer');
  // A changed occurrence goes with its series.
  const writes = listed.value
    .filter((block) => block.seriesId === undefined)
    .map(({ eventId, mark }) => removal(loaded.value, eventId, mark.practiceId));
  await deps.history.takeBack(
    approved.map(({ id }) => id),
    () => decided(deps, loaded.value, 'remove-all', writes),
  );
  await publish(deps, { found: undefined });
  return done(undefined);
}

function removal(context: Context, eventId: string, practiceId: string): BlockWrite {
  return {
    kind: 'remove-block',
    eventId,
    practiceId,
    practiceName: practiceName(context.settings.practices, practiceId),
  };
}
