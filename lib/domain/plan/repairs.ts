import type { DateString } from '../civil.ts';
import type { CalendarEvent } from '../event.ts';
import type { Facts } from '../facts.ts';
import { NEW } from './changed-before-written.ts';
import { nameOfOneOff } from './generation.ts';
import type {
  AtRiskBlock,
  BlockPlace,
  CreateBlock,
  MoveBlock,
  NamedEvent,
  PlannedBlock,
  ReleaseBlock,
  ShrinkBlock,
  UsedUpReason,
  WeekPlan,
} from './plan.ts';
import { numbersOf, reasonToChange, reasonToCreate, reasonToRelease } from './reasons.ts';
import { repairWeek } from './repair.ts';
import { repairInput, type RepairInput } from './repair-input.ts';
import type { OurBlock, PlannedBy } from './standing-blocks.ts';

type RepairChange = ReleaseBlock | MoveBlock | ShrinkBlock | CreateBlock;

/** What one week needs to keep its practices alive, and what cannot be helped. */
export interface Repair {
  readonly changes: readonly RepairChange[];
  readonly atRisk: readonly AtRiskBlock[];
  /** Dates that series of the plan at hand, not written yet, are to leave out. */
  readonly leftOut: readonly CalendarEvent[];
}

export function repairOf(facts: Facts, week: DateString, by: PlannedBy): Repair {
  const input = repairInput(facts, week, by);
  return asChanges(input, repairWeek(input.week), facts);
}

/** The changes that make the week what the plan says: first what goes, then what changes, then what is new. */
function asChanges({ week, blocks, usedUp, real }: RepairInput, plan: WeekPlan, facts: Facts): Repair {
  const numbers = numbersOf(week, plan);
  const known = ({ eventId }: PlannedBlock): OurBlock => blocks.get(eventId)!;
  // Lost to something else, and the week has enough without it.
  const isSpare = (one: PlannedBlock): boolean =>
    !known(one).fixed && !plan.unmet.some(({ practiceId }) => practiceId === one.practiceId);
  const released = [
    ...usedUp.filter(({ block }) => !block.fixed).map(({ block, by }) => ({ block, reason: usedUpBy(by) })),
    ...plan.atRisk.flatMap((one) => {
      const by = real.get(one.practiceId);
      return by && isSpare(one) ? { block: known(one), reason: usedUpBy(by) } : [];
    }),
    ...plan.released.map((one) => ({ block: known(one), reason: reasonToRelease(one, numbers) })),
  ];
  const changed = [
    ...plan.moved.map((one) => ({ kind: 'move-block' as const, ...one })),
    ...plan.shrunk.map((one) => ({ kind: 'shrink-block' as const, ...one })),
  ].map(({ kind, to, ...one }) => {
    return { kind, to, block: known(one), reason: reasonToChange(known(one), to, numbers) };
  });
  const isThere = ({ block }: { readonly block: OurBlock }): boolean => block.event.etag !== NEW;
  const created = [
    ...changed.filter((one) => !isThere(one)),
    ...plan.created.map((to) => ({ to, reason: reasonToCreate(to, numbers) })),
  ];
  return {
    changes: [
      ...released.filter(isThere).map(({ block, reason }): ReleaseBlock => {
        return { kind: 'release-block', ...standing(block), reason };
      }),
      ...changed.filter(isThere).map(({ kind, block, to, reason }): MoveBlock | ShrinkBlock => {
        return { kind, ...standing(block), to: placeOnly(to), reason };
      }),
      ...created.map(({ to, reason }, index): CreateBlock => {
        const practice = week.practices.find(({ id }) => id === to.practiceId)!;
        const { generation, ordinal } = nameOfOneOff(practice.id, week.week, facts.events);
        const earlier = created.slice(0, index).filter((one) => one.to.practiceId === practice.id);
        return {
          kind: 'create-block',
          practiceId: practice.id,
          practiceName: practice.name,
          level: practice.level,
          withPeople: practice.withPeople,
          generation,
          ordinal: ordinal + earlier.length,
          to: placeOnly(to),
          reason,
        };
      }),
    ],
    atRisk: plan.atRisk.flatMap((one) => {
      const block = known(one);
      // A pause asks for less: what is lost meanwhile is not missed.
      if (!block.broken || block.fixed === 'paused') return [];
      if (real.has(one.practiceId) && isSpare(one)) return [];
      return { ...standing(block), ...block.broken, because: block.fixed ?? 'nothing-fits' };
    }),
    leftOut: [...released, ...changed].filter((one) => !isThere(one)).map(({ block }) => block.event),
  };
}

function usedUpBy(by: NamedEvent): UsedUpReason {
  return { code: 'used-up', by };
}

export function standing({
  practiceId,
  entry,
  event,
  place,
}: OurBlock): Omit<AtRiskBlock, 'by' | 'lostMinutes' | 'because'> {
  return {
    practiceId,
    practiceName: entry.practice!.name,
    eventId: event.id,
    etag: event.etag,
    ...(event.seriesId !== undefined && { seriesId: event.seriesId }),
    from: place,
  };
}

function placeOnly({ date, startMinute, minutes }: BlockPlace): BlockPlace {
  return { date, startMinute, minutes };
}
