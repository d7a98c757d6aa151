import { lookBack as judge } from '../domain/look-back.ts';
import type { LookBack } from '../domain/look-back.ts';
import { done, failed, type Outcome } from '../problems.ts';
import { contains } from '../domain/span.ts';
import { loadContext, loadFacts, PRIMARY, readAround } from './context.ts';
import type { Deps } from './deps.ts';
import { isSameUser } from './sync.ts';
import { currentWeek, pastParts, pastWeeks, weeksSpan } from './window.ts';

/** Reads the past twelve months in parts, each stored when it has come whole, and says what they were. */
export async function lookBack(deps: Deps, signal?: AbortSignal): Promise<Outcome<LookBack>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const { account, settings, client } = loaded.value;
  const week = currentWeek(deps.clock.nowMs(), account.zone, settings.weekStart);
  const parts = pastParts(week, account.zone);
  let partsDone = 0;
  const progress = () => deps.live.update({ lookBack: { monthsDone: partsDone, months: parts.length } });

  for (const part of parts) {
    await progress();
    if (!contains(await readAround(deps, loaded.value, part.span), part.span)) {
      const pulled = await deps.google.pullWindow(client, {
        calendarId: PRIMARY,
        ...part.span,
        fallbackZone: account.zone,
        ...(signal ? { signal } : {}),
      });
      if (!pulled.ok) return pulled;
      if (signal?.aborted) return failed({ code: 'stopped' });
      if (pulled.value.kind === 'read' && !isSameUser(account, pulled.value.addresses)) {
        return failed({ code: 'wrong-account', expected: account.id });
      }
      const nowMs = deps.clock.nowMs();
      const row = {
        account: account.id,
        calendarId: PRIMARY,
        part: `past:${part.span.startMs}`,
        ...part.span,
        readMs: nowMs,
        wholeMs: nowMs,
      };
      if (pulled.value.kind === 'read') await deps.history.replaceEvents(row, pulled.value.events);
    }
    partsDone += 1;
  }
  await progress();
  const weeks = pastWeeks(week);
  const first = weeks[0] ?? week;
  const facts = await loadFacts(deps, loaded.value, weeksSpan(first, weeks.length, account.zone), week);
  return done(judge(facts, weeks));
}
