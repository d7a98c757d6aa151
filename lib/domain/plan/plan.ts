import type { DateString, Weekday, Zone } from '../civil.ts';
import type { Level } from '../practice.ts';
import type { NoVerdictBecause, VerdictKind } from '../week-view.ts';
import type { NamedEvent, RhythmReason, PlanReason } from './plan-reason.ts';

export type {
  NamedEvent,
  RhythmReason,
  WeekShortReason,
  BrokenReason,
  MoreValueReason,
  UsedUpReason,
  NeedMetReason,
  RhythmChangedReason,
  AskedReason,
  PlanReason,
} from './plan-reason.ts';

/** A place a session could take: minutes of local wall time. */
export interface Candidate {
  readonly practiceId: string;
  readonly date: DateString;
  readonly startMinute: number;
  readonly minutes: number;
  readonly value: number;
}

/** One standing weekly series: the same time on one or several weekdays. */
export interface RhythmSeries {
  readonly practiceId: string;
  readonly days: readonly Weekday[];
  readonly startMinute: number;
  readonly minutes: number;
  /** Share of the weeks looked at in which it touches nothing immovable, averaged over its days. */
  readonly holds: number;
}

export interface Rhythm {
  readonly series: readonly RhythmSeries[];
}

/** A place in the calendar, in local wall time. */
export interface BlockPlace {
  readonly date: DateString;
  readonly startMinute: number;
  readonly minutes: number;
}

interface PracticeNamed {
  readonly practiceId: string;
  readonly practiceName: string;
}

/** One new recurring event. */
export interface CreateSeries extends PracticeNamed {
  readonly kind: 'create-series';
  readonly level: Level;
  readonly withPeople: boolean;
  /** With `g` in front: the generation its id is made of. */
  readonly generation: string;
  readonly ordinal: number;
  readonly days: readonly Weekday[];
  readonly firstDate: DateString;
  readonly startMinute: number;
  readonly minutes: number;
  /** Dates left out because something immovable is there already. */
  readonly leftOut: readonly DateString[];
  readonly reason: RhythmReason;
}

/** One new event in one week. */
export interface CreateBlock extends PracticeNamed {
  readonly kind: 'create-block';
  readonly level: Level;
  readonly withPeople: boolean;
  /** The week its id is made of: `w2026-W48`. */
  readonly generation: string;
  readonly ordinal: number;
  readonly to: BlockPlace;
  readonly reason: PlanReason;
}

/** A block of ours that is in the calendar, as a change sees it. `from` is where the plan saw it. */
interface StandingNamed extends PracticeNamed {
  /** Google's id: of a single block, or of one occurrence of a series. */
  readonly eventId: string;
  readonly etag: string;
  /** The series it is an occurrence of. */
  readonly seriesId?: string;
  readonly from: BlockPlace;
}

/** One block, or one occurrence of a series, goes to another place. */
export interface MoveBlock extends StandingNamed {
  readonly kind: 'move-block';
  readonly to: BlockPlace;
  readonly reason: PlanReason;
}

/** One block, or one occurrence of a series, gets shorter where it is: the same start, or the same end. */
export interface ShrinkBlock extends StandingNamed {
  readonly kind: 'shrink-block';
  readonly to: BlockPlace;
  readonly reason: PlanReason;
}

/** One block, or one occurrence of a series, is taken out. */
export interface ReleaseBlock extends StandingNamed {
  readonly kind: 'release-block';
  readonly reason: PlanReason;
}

/** A series ends: "this and following" is taken away, what was stays. */
export interface EndSeries extends PracticeNamed {
  readonly kind: 'end-series';
  /** Google's id of the series. */
  readonly eventId: string;
  readonly days: readonly Weekday[];
  readonly startMinute: number;
  readonly minutes: number;
  /** The first date on which it no longer stands. */
  readonly endDate: DateString;
  readonly reason: PlanReason;
}

export type PlanChange = CreateSeries | CreateBlock | MoveBlock | ShrinkBlock | ReleaseBlock | EndSeries;

/** A block that lost its time and for which nothing fits: it stays and is shown so. */
export interface AtRiskBlock extends StandingNamed {
  readonly by: NamedEvent;
  readonly lostMinutes: number;
  /** Why it was not moved. `nothing-fits` names no free piece of its shortest length. */
  readonly because: 'nothing-fits' | 'sacred' | 'moved-by-hand' | 'has-guests' | 'too-soon';
}

/** A week's doing as it is or as it would be. */
export interface PlanWeekDoing {
  /** Confirmed, unconfirmed and ahead together. */
  readonly doingMinutes: number;
  readonly confirmedMinutes: number;
  /** Our own past blocks that nobody confirmed. */
  readonly unconfirmedMinutes: number;
  /** Still to come: nobody can have confirmed it. */
  readonly aheadMinutes: number;
  readonly verdict: VerdictKind | 'none';
}

/** A week with and without the plan, for the preview. */
export interface PlanWeek {
  readonly week: DateString;
  readonly before: PlanWeekDoing;
  readonly after: PlanWeekDoing;
  readonly targetMinutes: number;
  /** Why the week has no verdict, with or without the plan. */
  readonly noneBecause?: NoVerdictBecause;
}

/**
 * Why no more is planned: no place is free in half of the weeks; there is one, but it is not worth one more weekly time;
 * what is missing is shorter than the shortest session; the day's limit of planned hands-on time is reached; the practice
 * has its three times of day already.
 */
export type UnmetBecause = 'no-time' | 'too-little-gain' | 'too-short-rest' | 'daily-limit' | 'three-times';

/** What a practice still lacks in a typical week when the plan is carried out. */
export interface Unmet {
  readonly practiceId: string;
  readonly practiceName: string;
  /** Sessions at their ideal length. */
  readonly missingMinutes: number;
  /** For a practice whose target is sessions. */
  readonly missingSessions?: number;
  readonly because?: UnmetBecause;
}

/** The changes proposed to the calendar. Shown first, written only after a click. */
export interface Plan {
  readonly id: string;
  readonly accountId: string;
  readonly zone: Zone;
  readonly madeMs: number;
  readonly changes: readonly PlanChange[];
  readonly atRisk: readonly AtRiskBlock[];
  readonly weeks: readonly PlanWeek[];
  readonly unmet: readonly Unmet[];
}

/** A block of ours in a week's plan. */
export interface PlannedBlock {
  readonly practiceId: string;
  readonly eventId: string;
  readonly from: BlockPlace;
}

/** What a practice still lacks in one week. */
export interface WeekUnmet {
  readonly practiceId: string;
  /** Sessions at their ideal length. */
  readonly missingMinutes: number;
  readonly missingSessions?: number;
}

/** The least change that keeps the practices of one week alive. Every standing block is in one of the lists. */
export interface WeekPlan {
  readonly week: DateString;
  /** Left alone, the contested and the fixed ones too. */
  readonly kept: readonly (PlannedBlock & { readonly contested: boolean })[];
  readonly moved: readonly (PlannedBlock & { readonly to: Candidate })[];
  readonly shrunk: readonly (PlannedBlock & { readonly to: Candidate })[];
  readonly created: readonly Candidate[];
  /** Changeable, and the week is worth more without them. */
  readonly released: readonly PlannedBlock[];
  /** Broken, and nothing fits or they may not be moved: they stay, hold no time and count nothing. */
  readonly atRisk: readonly PlannedBlock[];
  readonly unmet: readonly WeekUnmet[];
}
