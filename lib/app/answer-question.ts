import { addDays, dateOf } from '../domain/civil.ts';
import type { Facts, Release } from '../domain/facts.ts';
import type { EndSeries } from '../domain/plan/plan.ts';
import type { QuestionAnswer } from '../messages/protocol.ts';
import { done, failed, type Outcome } from '../problems.ts';
import type { Question } from '../state/live.ts';
import { loadContext, type Context } from './context.ts';
import { decided } from './decided.ts';
import type { Deps } from './deps.ts';
import { factsAhead } from './facts-ahead.ts';
import { setLevel } from './protection.ts';
import { publish } from './publish.ts';
import { questionsFrom } from './questions.ts';
import { cutStamp, seriesOf } from './series-id.ts';

export async function answerQuestion(
  deps: Deps,
  { id, answer }: { readonly id: string; readonly answer: QuestionAnswer },
): Promise<Outcome<void>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const { account } = loaded.value;
  const facts = await factsAhead(deps, loaded.value);
  const question = questionsFrom(facts, await deps.history.answers(account.id)).find((one) => one.id === id);
  if (!question) return failed({ code: 'not-found' });
  const outcome = await carryOut(deps, loaded.value, { question, answer, facts });
  if (outcome.ok && question.kind !== 'only-this-or-always') {
    await deps.history.keepAnswer({ account: account.id, id, value: answer.kind, atMs: deps.clock.nowMs() });
  }
  await publish(deps);
  return outcome;
}

async function carryOut(
  deps: Deps,
  context: Context,
  asked: { readonly question: Question; readonly answer: QuestionAnswer; readonly facts: Facts },
): Promise<Outcome<void>> {
  const { question, answer, facts } = asked;
  switch (question.kind) {
    case 'only-this-or-always': {
      const release = facts.releases?.find(({ eventId }) => eventId === question.id);
      if (!release) return failed({ code: 'not-found' });
      const releases = [{ ...release, asking: false }];
      if (answer.kind !== 'always') {
        await deps.history.keepRelease(context.account.id, releases[0]!);
        return done(undefined);
      }
      const change = endOf(release, question.practiceName, facts);
      const writes = [{ kind: 'end-series', change }] as const;
      await deps.history.decide(decided(deps, context, 'end', writes, { releases }));
      return done(undefined);
    }
    case 'level':
      if (answer.kind !== 'yes') return done(undefined);
      return setLevel(deps, { practiceId: question.practiceId, level: question.to });
    case 'why':
      if (answer.kind === 'why') {
        const exception = { ...question.exception, reason: answer.reason };
        await deps.history.keepException(context.account.id, exception);
      }
      return done(undefined);
  }
}

/** *Always*: the series ends with the date that was deleted, or tomorrow where that is over. */
function endOf(release: Release, practiceName: string, { events, account, nowMs }: Facts): EndSeries {
  const eventId = cutStamp(release.eventId);
  const standing = events.find((event) => event.block && seriesOf(event) === eventId);
  const today = dateOf(nowMs, account.zone);
  return {
    kind: 'end-series',
    practiceId: release.practiceId,
    practiceName,
    eventId,
    days: release.days,
    startMinute: release.startMinute,
    minutes: standing?.block?.at.minutes ?? release.minutes,
    endDate: release.date > today ? release.date : addDays(today, 1),
    reason: { code: 'asked' },
  };
}
