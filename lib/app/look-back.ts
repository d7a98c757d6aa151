import { lookBack as judge } from '../domain/look-back.ts';
import type { LookBack } from '../domain/look-back.ts';
import { done, failed, type Outcome } from '../problems.ts';
import { loadContext, loadFacts, PRIMARY } from './context.ts';
import type { Deps } from './deps.ts';
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
    const name = `past:${part.week}`;
    if (!(await deps.history.read(account.id, PRIMARY, name))) {
      const pulled = await deps.google.pullWindow(client, {
        calendarId: PRIMARY,
        ...part.span,
        ...(signal ? { signal } : {}),
      });
      if (!pulled.ok) return pulled;
      if (signal?.aborted) return failed({ code: 'stopped' });
      const nowMs = deps.clock.nowMs();
      const row = {
        account: account.id,
        calendarId: PRIMARY,
        part: name,
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
  const facts = await loadFacts(deps, loaded.value, weeksSpan(first, weeks.length, account.zone));
  return done(judge(facts, weeks));
}
