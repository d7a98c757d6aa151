import { weekOf, weekSpan, type DateString } from '../domain/civil.ts';
import type { Facts } from '../domain/facts.ts';
import { contains, overlaps } from '../domain/span.ts';
import type { WeekView } from '../domain/week-view.ts';
import { viewWeek } from '../domain/week.ts';
import type { StripView } from '../messages/protocol.ts';
import { done, failed, type Outcome } from '../problems.ts';
import { loadContext, loadFacts, PRIMARY, type Context } from './context.ts';
import type { Deps } from './deps.ts';
import { isSameUser } from './sync.ts';
import { rememberedSpan, windowSpan } from './window.ts';

/** This many displayed events that we also have make it the same calendar. */
const SAME_EVENTS = 3;

/** A week as an extension page asked for it. */
export async function showWeek(deps: Deps, week: DateString): Promise<Outcome<WeekView>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  if (!loaded.value.hasRole) return failed({ code: 'not-connected' });
  if (!isDate(week)) return failed({ code: 'not-found' });
  const facts = await factsOf(deps, loaded.value, week);
  return facts.ok ? done(viewWeek(facts.value, week)) : facts;
}

/** What the strip may show on a page with this address and these chips; nothing where it is not our calendar. */
export async function showStrip(
  deps: Deps,
  shown: { readonly date: DateString; readonly address?: string; readonly eids: readonly string[] },
): Promise<StripView | null> {
  const loaded = await loadContext(deps);
  if (!loaded.ok || !loaded.value.hasRole) return null;
  const { account, settings } = loaded.value;
  if (account.kind === 'sample' || !isDate(shown.date)) return null;
  const week = weekOf(shown.date, settings.weekStart);
  if (await deps.history.isDismissed(account.id, week)) return null;
  if (!(await isSameCalendar(deps, loaded.value, week, shown))) return null;

  const facts = await storedFacts(deps, loaded.value, week);
  if (!contains(facts.completeFor, weekSpan(week, account.zone))) return null;
  const { verdict, warnings, when } = viewWeek(facts, week);
  if (verdict.kind === 'none') return null;
  const [warning] = warnings;
  return {
    week,
    sample: false,
    verdict: verdict.kind,
    when,
    doingMinutes: verdict.doingMinutes,
    soFarMinutes: verdict.soFarMinutes,
    targetMinutes: verdict.targetMinutes,
    meetingMinutes: verdict.meetingInsideMinutes,
    notConfirmed: verdict.notConfirmed,
    ...(warning ? { warning } : {}),
    canFix: warning?.actions.some((action) => action.kind === 'preview-plan') ?? false,
  };
}

export async function dismissWeek(deps: Deps, week: DateString): Promise<void> {
  const account = await deps.history.currentAccount();
  if (account && isDate(week)) await deps.history.dismiss(account.id, week);
}

/** The week the panel is to show, and what for. */
export async function aimPanel(
  deps: Deps,
  week: DateString,
  intent: unknown,
): Promise<Outcome<'plan' | 'week'>> {
  if (!isDate(week)) return failed({ code: 'not-found' });
  const panelIntent = intent === 'plan' ? 'plan' : 'week';
  await deps.live.update({ panelWeek: week, panelIntent, panelAskedMs: deps.clock.nowMs() });
  return done(panelIntent);
}

/** An address that differs always wins; without one, enough of the same events decide. */
async function isSameCalendar(
  deps: Deps,
  { account }: Context,
  week: DateString,
  shown: { readonly address?: string; readonly eids: readonly string[] },
): Promise<boolean> {
  if (shown.address !== undefined) return account.addresses.includes(shown.address.toLowerCase());
  const events = await deps.history.events(account.id, windowSpan(week, account.zone));
  const ours = new Set(events.flatMap((event) => event.eid ?? []));
  return new Set(shown.eids.filter((eid) => ours.has(eid))).size >= SAME_EVENTS;
}

/** The weeks around it come along: warnings look ahead. */
function storedFacts(deps: Deps, context: Context, week: DateString) {
  return loadFacts(deps, context, rememberedSpan(week, context.account.zone), week);
}

/** A week outside what is kept up to date is read now, and not stored: it would grow old unseen. */
async function factsOf(deps: Deps, context: Context, week: DateString): Promise<Outcome<Facts>> {
  const { account, client } = context;
  const facts = await storedFacts(deps, context, week);
  const span = weekSpan(week, account.zone);
  if (contains(facts.completeFor, span)) return done(facts);
  const pulled = await deps.google.pullWindow(client, {
    calendarId: PRIMARY,
    ...span,
    fallbackZone: account.zone,
  });
  if (!pulled.ok || pulled.value.kind === 'unchanged' || !isSameUser(account, pulled.value.addresses)) {
    return failed({ code: 'week-not-read' });
  }
  const elsewhere = facts.events.filter((event) => !overlaps(event, span));
  return done({ ...facts, events: [...elsewhere, ...pulled.value.events], completeFor: span });
}

function isDate(value: unknown): value is DateString {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value).year > 1970;
  } catch {
    return false;
  }
}
