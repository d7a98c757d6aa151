import { weekOf, type DateString } from '../domain/civil.ts';
import type { WeekView } from '../domain/week-view.ts';
import { viewWeek } from '../domain/week.ts';
import type { StripView } from '../messages/protocol.ts';
import { done, failed, type Outcome } from '../problems.ts';
import { loadContext, loadFacts, type Context } from './context.ts';
import type { Deps } from './deps.ts';
import { rememberedSpan, windowSpan } from './window.ts';

/** This many displayed events that we also have make it the same calendar. */
const SAME_EVENTS = 3;

/** A week as an extension page asked for it. */
export async function showWeek(deps: Deps, week: DateString): Promise<Outcome<WeekView>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  if (!loaded.value.hasRole) return failed({ code: 'not-connected' });
  return done(await view(deps, loaded.value, week));
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

  const { verdict, warnings, when } = await view(deps, loaded.value, week);
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

/** The week the panel is to show. */
export async function aimPanel(deps: Deps, week: DateString): Promise<void> {
  if (isDate(week)) await deps.live.update({ panelWeek: week, panelAskedMs: deps.clock.nowMs() });
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
async function view(deps: Deps, context: Context, week: DateString): Promise<WeekView> {
  const facts = await loadFacts(deps, context, rememberedSpan(week, context.account.zone));
  return viewWeek(facts, week);
}

function isDate(value: unknown): value is DateString {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value).year > 1970;
  } catch {
    return false;
  }
}
