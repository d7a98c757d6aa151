import { aroundWeek } from './around-week.ts';
import type { DateString } from './civil.ts';
import type { Facts } from './facts.ts';
import { judgeWeek } from './judged-week.ts';
import { orderFactor } from './plan/value.ts';
import { prepare, type Prepared } from './prepared.ts';
import { type RoomAsk, roomAsks } from './room-asks.ts';
import type { RoomOffer, RoomOffers } from './room-offer.ts';
import { type Gain, gainOf, type TriedWeek, tryWeek } from './room-tried.ts';
import { intersect, minutesOf, overlaps, type Span, totalMinutes } from './span.ts';

const MOST_OFFERS = 5;
/** So many of the most promising changes are tried: each takes a repair of the week. */
const MOST_TRIES = 10;

/**
 * Meetings of the week whose removal, shortening or halving lets the week's repair place more of what is asked for: the most
 * time for the least harm first, one offer a meeting. Nothing is sent by it.
 */
export function makeRoom(facts: Facts, week: DateString): RoomOffers {
  const prepared = prepare(facts);
  const { verdict } = judgeWeek(prepared, week);
  const base = tryWeek(aroundWeek(facts, week), week);
  if (base.plan.unmet.length === 0) return { week, offers: [], none: 'nothing-missing' };
  const ranked = triedAsks(prepared, base).sort(
    (a, b) =>
      b.score - a.score ||
      a.ask.meeting.startMs - b.ask.meeting.startMs ||
      (a.ask.meeting.eventId < b.ask.meeting.eventId ? -1 : 1),
  );
  const asked = new Set<string>();
  const offers: RoomOffer[] = [];
  for (const { ask, gain } of ranked) {
    if (offers.length === MOST_OFFERS || asked.has(ask.meeting.eventId)) continue;
    asked.add(ask.meeting.eventId);
    offers.push({
      meeting: ask.meeting,
      how: ask.how,
      ...(ask.shorterMinutes !== undefined && { shorterMinutes: ask.shorterMinutes }),
      beforeMinutes: verdict.doingMinutes,
      afterMinutes: gain.afterMinutes,
      targetMinutes: verdict.targetMinutes,
      practiceId: gain.practice.id,
      practiceName: gain.practice.name,
      placed: gain.placed,
    });
  }
  return { week, offers, ...(offers.length === 0 && { none: 'nothing-helps' }) };
}

interface TriedAsk {
  readonly ask: RoomAsk;
  readonly gain: Gain;
  readonly score: number;
}

/** Removing and halving give back the same time this week: what was tried once is not tried again. */
function triedAsks(prepared: Prepared, base: TriedWeek): TriedAsk[] {
  const gains = new Map<string, Gain | undefined>();
  return promising(prepared, base).flatMap((ask) => {
    const key = idOf(ask);
    if (!gains.has(key)) {
      if (gains.size === MOST_TRIES) return [];
      gains.set(key, gainOf(ask, base));
    }
    const gain = gains.get(key);
    return gain ? { ask, gain, score: (gain.worth * ask.share) / ask.harm } : [];
  });
}

/** The same for what gives back the same. */
function idOf({ meeting, freed }: RoomAsk): string {
  return `${meeting.eventId} ${freed.startMs}`;
}

/** What may help at all, by what it gives at most for its harm. */
function promising(prepared: Prepared, base: TriedWeek): RoomAsk[] {
  const { swept } = judgeWeek(prepared, base.plan.week);
  const working = swept.time.days.flatMap((day) => day.working);
  return roomAsks(prepared, base.plan.week)
    .map((ask) => ({ ask, most: mostOf(ask.freed) * (ask.share / ask.harm) }))
    .filter(({ most }) => most > 0)
    .sort((a, b) => b.most - a.most || (idOf(a.ask) < idOf(b.ask) ? -1 : 1))
    .map(({ ask }) => ask);

  /** What the free piece gains, or the block it lies on, for the practice it is worth most to. */
  function mostOf(freed: Span): number {
    const beside = swept.free.filter((piece) => piece.startMs <= freed.endMs && freed.startMs <= piece.endMs);
    const inside = intersect([freed], working);
    const blocks = swept.claims.filter(({ entry }) => entry.ours && overlaps(entry.event, freed));
    const broken = blocks.reduce((sum, { entry }) => sum + minutesOf(entry.event), 0);
    return prepared.facts.settings.practices.reduce((most, { id, session }, order) => {
      const useful = (minutes: number): number => (minutes < session.minMinutes ? 0 : minutes);
      const without = beside.reduce((sum, piece) => sum + useful(minutesOf(piece)), 0);
      const more = inside.length > 0 ? useful(totalMinutes([...inside, ...beside])) - without : 0;
      const unmet = base.plan.unmet.find(({ practiceId }) => practiceId === id)?.missingMinutes ?? 0;
      return Math.max(most, Math.min(unmet, Math.max(more, useful(broken))) * orderFactor(order));
    }, 0);
  }
}
