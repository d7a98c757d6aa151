import { dateOf, weekOf } from '../civil.ts';
import type { CalendarEvent } from '../event.ts';
import type { Account, Facts } from '../facts.ts';
import { MINUTE_MS } from '../span.ts';
import { NOTICE_MINUTES } from '../thresholds.ts';
import { candidates } from './candidates.ts';
import type { Candidate, MoveBlock, ShrinkBlock } from './plan.ts';
import type { PlanningWeek } from './planning-week.ts';
import { repairInput } from './repair-input.ts';
import { standing } from './repairs.ts';
import type { OurBlock } from './standing-blocks.ts';
import { bonusOf, secondSessionCost } from './value.ts';
import { countedOn, fixedBlocks, weekNeeds } from './week-need.ts';

/**
 * Where one block goes if the user accepts a meeting that lies on it and wants it moved: the best place of its week, with
 * everything else left as it is. Their wish moves a sacred block too, and one that they put there themselves; nothing
 * moves a block with guests, or one that begins within the hour.
 */
export function moveOne(
  facts: Facts,
  eventId: string,
  acceptedMeetingId: string,
): MoveBlock | ShrinkBlock | undefined {
  const { account, settings } = facts;
  const block = facts.events.find(({ id }) => id === eventId);
  if (!block?.block) return undefined;
  const events = facts.events.map((event) =>
    event.id === acceptedMeetingId ? accepted(event, account) : event,
  );
  const date = dateOf(block.startMs, account.zone);
  const { week, blocks } = repairInput({ ...facts, events }, weekOf(date, settings.weekStart), 'user');
  const ours = blocks.get(eventId);
  const soonest = facts.nowMs + NOTICE_MINUTES * MINUTE_MS;
  if (!ours?.broken || block.startMs < soonest || block.etag === '') return undefined;
  if (ours.fixed === 'has-guests' || ours.fixed === 'too-soon') return undefined;
  const to = bestPlace(ours, week);
  if (!to) return undefined;
  const { startMinute, minutes } = to;
  const { place } = ours;
  const inPlace =
    place.startMinute === startMinute || place.startMinute + place.minutes === startMinute + minutes;
  const shorter = to.date === place.date && inPlace && minutes < place.minutes;
  return {
    kind: shorter ? 'shrink-block' : 'move-block',
    ...standing(ours),
    to: { date: to.date, startMinute, minutes },
    reason: { code: 'broken', ...ours.broken, oldMinutes: place.minutes, newMinutes: minutes },
  };
}

function accepted(event: CalendarEvent, { addresses, id }: Account): CalendarEvent {
  const isMe = ({ self, email }: CalendarEvent['attendees'][number]) => self || addresses.includes(email);
  const me = event.attendees.find(isMe) ?? {
    email: addresses[0] ?? id,
    self: true,
    organizer: false,
    resource: false,
    optional: false,
  };
  const others = event.attendees.filter((one) => one !== me);
  return { ...event, attendees: [...others, { ...me, responseStatus: 'accepted' }] };
}

/** The place that is worth most to the block, with all others fixed and no more than the week or the day asks for. */
function bestPlace(block: OurBlock, given: PlanningWeek): Candidate | undefined {
  const { practiceId, place, event } = block;
  const days = given.days.map((day) => ({
    ...day,
    standing: day.standing
      .filter(({ eventId }) => eventId !== event.id)
      .map((one) => ({ ...one, changeable: false })),
  }));
  const week = { ...given, days };
  const order = week.practices.findIndex(({ id }) => id === practiceId);
  const need = weekNeeds(week)[order]!;
  let best: Candidate | undefined;
  let most = -Infinity;
  for (const one of candidates(week)) {
    const day = days.find(({ date }) => date === one.date)!;
    if (one.practiceId !== practiceId || day.away) continue;
    const sameDay = one.date === place.date;
    const held = fixedBlocks(day).reduce((sum, { minutes }) => sum + minutes, 0);
    const room = need.days?.find(({ date }) => date === one.date)?.neededMinutes ?? need.neededMinutes;
    const asked = need.sessions ? 1440 : Math.max(room, !need.days || sameDay ? place.minutes : 0);
    if (one.minutes > Math.min(asked, week.dailyLimitMinutes - held)) continue;
    const practice = week.practices[order]!;
    const second = !need.days && countedOn(day, practice).some(({ sessions }) => sessions > 0);
    const worth =
      one.value + (sameDay ? bonusOf(place, one, order) : 0) - (second ? secondSessionCost(order) : 0);
    if (worth > Math.max(0, most)) {
      best = one;
      most = worth;
    }
  }
  return best;
}
