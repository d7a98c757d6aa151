import { conflictsIn } from '../domain/conflicts.ts';
import type { Conflict, ConflictAnswer } from '../domain/conflict.ts';
import type { AnswerInvitation, BlockWrite } from '../domain/decision.ts';
import { exceptionFor } from '../domain/exceptions.ts';
import type { Facts } from '../domain/facts.ts';
import { moveOne } from '../domain/plan/move-one.ts';
import { done, failed, type Outcome } from '../problems.ts';
import { loadContext } from './context.ts';
import { decided } from './decided.ts';
import type { Deps } from './deps.ts';
import { factsAhead } from './facts-ahead.ts';
import { writeOf } from './plan.ts';
import { publish } from './publish.ts';
import { currentWeek, weeksFrom, WEEKS_AHEAD } from './window.ts';

/** Google keeps longer ones, and nobody reads them. */
const LONGEST_COMMENT = 2_000;

/** Queues the user's answer to what lies on a block, with what it does to the block. */
export async function answerConflict(
  deps: Deps,
  input: { readonly blockId: string; readonly meetingId: string; readonly answer: ConflictAnswer },
): Promise<Outcome<void>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const { account, settings } = loaded.value;
  const facts = await factsAhead(deps, loaded.value);
  const week = currentWeek(deps.clock.nowMs(), account.zone, settings.weekStart);
  const conflict = conflictsIn(facts, weeksFrom(week, WEEKS_AHEAD)).find(
    ({ block, meeting }) => block.eventId === input.blockId && meeting.eventId === input.meetingId,
  );
  if (!conflict) return failed({ code: 'plan-outdated' });
  const decision = decide(facts, conflict, input.answer);
  if (!decision.ok) return decision;
  const { writes, ...also } = decision.value;
  await deps.history.decide(decided(deps, loaded.value, 'answer', writes, also));
  await publish(deps);
  return done(undefined);
}

type Answered = Pick<Parameters<Deps['history']['decide']>[0], 'exceptions'> & {
  readonly writes: readonly BlockWrite[];
};

function decide(facts: Facts, conflict: Conflict, answer: ConflictAnswer): Outcome<Answered> {
  const { block, meeting } = conflict;
  switch (answer.kind) {
    case 'decline':
    case 'propose': {
      if (!conflict.canAnswer || meeting.vip) return cannotAnswer(facts, conflict);
      const comment = answer.comment.trim().slice(0, LONGEST_COMMENT);
      return done({ writes: [answerWrite(facts, conflict, 'declined', comment)] });
    }
    case 'accept-and-move': {
      const move = moveOne(facts, block.eventId, meeting.eventId);
      if (!move) return failed({ code: 'plan-outdated' });
      return accepted(facts, conflict, { writes: [writeOf(move)] });
    }
    case 'accept-as-exception': {
      const exception = exceptionFor(facts, block.eventId, meeting.eventId, answer.reason);
      if (!exception) return failed({ code: 'plan-outdated' });
      return accepted(facts, conflict, { writes: [], exceptions: [exception] });
    }
  }
}

/** The answer to the organizer comes first, unless it was given already. */
function accepted(facts: Facts, conflict: Conflict, then: Answered): Outcome<Answered> {
  if (conflict.answered) return done(then);
  if (!conflict.canAnswer) return cannotAnswer(facts, conflict);
  return done({ ...then, writes: [answerWrite(facts, conflict, 'accepted'), ...then.writes] });
}

function cannotAnswer(facts: Facts, { meeting }: Conflict) {
  const event = facts.events.find(({ id }) => id === meeting.eventId);
  const because = event?.guestsHidden ? 'guests-hidden' : 'not-invited';
  return failed({ code: 'cannot-answer', because });
}

function answerWrite(
  facts: Facts,
  { meeting }: Conflict,
  answer: 'accepted' | 'declined',
  comment = '',
): AnswerInvitation {
  const event = facts.events.find(({ id }) => id === meeting.eventId);
  const before = event?.attendees.find(({ self }) => self)?.responseStatus ?? 'needsAction';
  return {
    kind: 'answer-invitation',
    eventId: meeting.eventId,
    title: meeting.title,
    startMs: meeting.startMs,
    answer,
    before,
    ...(comment && { comment }),
  };
}
