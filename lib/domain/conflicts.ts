import { aroundWeek } from './around-week.ts';
import { dateOf, type DateString, weekOf } from './civil.ts';
import { type Clash, clashesIn, clashKey } from './clashes.ts';
import type { Conflict } from './conflict.ts';
import type { Facts } from './facts.ts';
import { judgeWeek } from './judged-week.ts';
import { hadAnswered } from './lost-time.ts';
import { namedMeeting } from './named-meeting.ts';
import { nextFree, otherTimes } from './other-times.ts';
import { peopleOf } from './people.ts';
import { moveOne } from './plan/move-one.ts';
import { type Entry, prepare, type Prepared } from './prepared.ts';
import { minutesOf } from './span.ts';
import { hasVip } from './vips.ts';

/** What lies on our blocks of these weeks from now on, soonest block first; one for each block and meeting. */
export function conflictsIn(facts: Facts, weeks: readonly DateString[]): Conflict[] {
  const prepared = prepare(facts);
  return weeks
    .flatMap((week) => clashesIn(prepared, week))
    .map((clash) => conflictOf(clash, prepared))
    .sort((a, b) => a.block.startMs - b.block.startMs);
}

/** The first of the conflicts of these weeks, which are in order, and how many more there are. */
export interface Contested {
  readonly week: DateString;
  readonly soonest: Conflict;
  readonly others: number;
}

export function contestedIn(prepared: Prepared, weeks: readonly DateString[]): Contested | undefined {
  const clashes = weeks.flatMap((week) => clashesIn(prepared, week).map((clash) => ({ week, clash })));
  const [first] = clashes;
  return (
    first && {
      week: first.week,
      soonest: conflictOf(first.clash, prepared),
      others: clashes.length - 1,
    }
  );
}

const conflicts = new WeakMap<Prepared, Map<string, Conflict>>();

/** The clash with what saying yes costs; thought through once for the same facts. */
function conflictOf(clash: Clash, prepared: Prepared): Conflict {
  const known = conflicts.get(prepared) ?? new Map<string, Conflict>();
  conflicts.set(prepared, known);
  const key = clashKey(clash);
  const conflict = known.get(key) ?? thinkThrough(clash, prepared);
  known.set(key, conflict);
  return conflict;
}

function thinkThrough({ block, meeting, answered, shared }: Clash, prepared: Prepared): Conflict {
  const { account, settings } = prepared.facts;
  const week = weekOf(dateOf(block.event.startMs, account.zone), settings.weekStart);
  const verdictAs = (answer: 'accepted' | 'declined') =>
    judgeWeek(hadAnswered(prepared, meeting, answer), week).verdict;
  const before = verdictAs('declined');
  const movesTo = moveOne(aroundWeek(prepared.facts, week), block.event.id, meeting.event.id)?.to;
  const free = nextFree(prepared, minutesOf(block.event));
  return {
    block: {
      startMs: block.event.startMs,
      endMs: block.event.endMs,
      eventId: block.event.id,
      practiceId: block.classified.practiceId ?? '',
      practiceName: block.practice?.name ?? '',
    },
    meeting: { ...namedMeeting(meeting.event, account), vip: hasVip(meeting.event, settings) },
    answered,
    canAnswer: canAnswer(meeting, prepared),
    lostMinutes: minutesOf(shared),
    beforeMinutes: before.doingMinutes,
    afterMinutes: verdictAs('accepted').doingMinutes,
    targetMinutes: before.targetMinutes,
    ...(movesTo && { movesTo }),
    ...(free && { nextFree: free }),
    otherTimes: otherTimes(prepared, meeting.event),
  };
}

/** Others see my answer only where I am invited, and only a whole guest list can be sent back. */
function canAnswer({ event }: Entry, { facts: { account } }: Prepared): boolean {
  const invited = event.attendees.some(({ self, email }) => self || account.addresses.includes(email));
  return invited && !event.guestsHidden && !peopleOf(event, account).organizedByMe;
}
