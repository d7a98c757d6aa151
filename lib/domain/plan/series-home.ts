import { wasMovedByHand } from '../block.ts';
import { addDays, weekdayOf, type DateString } from '../civil.ts';
import type { Facts } from '../facts.ts';
import type { Entry } from '../prepared.ts';
import { minutesOf, type Span } from '../span.ts';
import { placeOf, timesOf } from './apply.ts';
import { recurringIdOf } from './recurring-id.ts';

/** Where the rhythm has a block. */
export interface Home {
  readonly practiceId: string;
  readonly span: Span;
  readonly changeable: boolean;
}

interface Homes {
  readonly homes: readonly Home[];
  /** Where blocks are in one week only: single ones, and those that we moved out of the way. */
  readonly elsewhere: readonly Span[];
}

/** The dates of a series on one weekday. */
interface SeriesDay {
  readonly id: string;
  readonly practiceId: string;
  readonly dates: Set<DateString>;
  startMinute: number;
  minutes: number;
}

/**
 * Where the rhythm has its blocks. What we moved for one week still belongs where its series has it; dates that a series
 * leaves out between its others are its own too, unless the user deleted them. What a human moved belongs where they put it.
 */
export function homesOf(blocks: readonly Entry[], facts: Facts, mayEnd: ReadonlySet<string>): Homes {
  const { zone } = facts.account;
  const homes: Home[] = [];
  const elsewhere: Span[] = [];
  const days = new Map<string, SeriesDay>();
  for (const { event, classified } of blocks) {
    const id = recurringIdOf(event);
    const practiceId = classified.practiceId ?? '';
    const ours = id !== undefined && !wasMovedByHand(event, zone);
    const single = event.block?.at.start.includes('T') === true;
    if (single && (ours || id === undefined)) elsewhere.push(event);
    if (!ours) {
      if (id !== undefined) homes.push({ practiceId, span: event, changeable: false });
      continue;
    }
    const { date, startMinute } = placeOf(
      { ...event, startMs: event.originalStartMs ?? event.startMs },
      zone,
    );
    const key = `${id} ${weekdayOf(date)}`;
    const day = days.get(key) ?? { id, practiceId, dates: new Set(), startMinute, minutes: 0 };
    days.set(key, day);
    day.dates.add(date);
    if (!single || day.minutes === 0) {
      day.startMinute = startMinute;
      day.minutes = minutesOf(event);
    }
  }
  for (const { id, practiceId, dates, startMinute, minutes } of days.values()) {
    const [first, last] = [[...dates].sort()[0]!, [...dates].sort().at(-1)!];
    for (let date = first; date <= last; date = addDays(date, 7)) {
      if (!dates.has(date) && isDeleted(date, practiceId, facts)) continue;
      homes.push({
        practiceId,
        span: timesOf({ date, startMinute, minutes }, zone),
        changeable: mayEnd.has(id),
      });
    }
  }
  return { homes, elsewhere };
}

function isDeleted(date: DateString, practiceId: string, { releases = [] }: Facts): boolean {
  return releases.some((one) => one.scope === 'once' && one.date === date && one.practiceId === practiceId);
}
