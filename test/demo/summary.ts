import type { Page } from 'puppeteer-core';
import type { DateString } from '../../lib/domain/civil.ts';
import { addDays, atMinute } from '../../lib/domain/civil.ts';
import type { WeekView } from '../../lib/domain/week-view.ts';
import type { World } from '../local-google/world.ts';
import { command, readLive } from './steps.ts';

/** A week as the product shows it. */
export interface WeekNumbers {
  readonly verdict: WeekView['verdict']['kind'];
  readonly minutes: {
    readonly doing: number;
    readonly target: number;
    readonly meetings: number;
    readonly solo: number;
    readonly away: number;
    readonly free: number;
  };
  readonly warnings: readonly string[];
}

/** A recurring event of ours, as the local Google keeps it. */
export interface WrittenBlock {
  readonly id: string;
  readonly title: string;
  readonly practice: string;
  readonly start: string;
  readonly end: string;
  readonly recurrence: readonly string[];
  /** Live occurrences in the four weeks after this one. */
  readonly occurrences: number;
}

export interface Summary {
  readonly completed: boolean;
  readonly browser: string;
  readonly calendar: string;
  readonly account: string;
  readonly role: string;
  readonly weeks: readonly {
    readonly week: DateString;
    readonly before: WeekNumbers;
    readonly after: WeekNumbers;
  }[];
  readonly blocks: readonly WrittenBlock[];
  readonly warningsShown: readonly string[];
  /** Changes a second plan would make. */
  readonly secondPlanChanges: number;
  readonly pictures: readonly string[];
  readonly seconds: number;
}

export type Weeks = ReadonlyMap<DateString, WeekNumbers>;

const WEEKS_AHEAD = 4;

/** This week and the next four, each asked of the extension as its own pages ask. */
export async function readWeeks(page: Page): Promise<Weeks> {
  const { week: current } = await readLive(page);
  if (!current) throw new Error('The extension shows no week.');
  const weeks = new Map<DateString, WeekNumbers>();
  for (let ahead = 0; ahead <= WEEKS_AHEAD; ahead += 1) {
    const week = addDays(current.week, 7 * ahead);
    weeks.set(week, numbersOf(await command(page, 'viewWeek', { week })));
  }
  return weeks;
}

function numbersOf({ verdict, balance, warnings }: WeekView): WeekNumbers {
  return {
    verdict: verdict.kind,
    minutes: {
      doing: verdict.doingMinutes,
      target: verdict.targetMinutes,
      meetings: balance.meetingMinutes,
      solo: balance.soloMinutes,
      away: balance.awayMinutes,
      free: balance.freeMinutes,
    },
    warnings: warnings.map((warning) => warning.evidence.id),
  };
}

/** What stands in the local Google's calendar and carries our property. */
export function writtenBlocks(world: World, week: DateString, zone: string): WrittenBlock[] {
  const next = addDays(week, 7);
  const window = {
    startMs: atMinute(next, 0, zone),
    endMs: atMinute(addDays(next, 7 * WEEKS_AHEAD), 0, zone),
  };
  const occurrences = world.control.events(world.email, world.email, window);
  return world.control
    .storedEvents(world.email, world.email)
    .filter((event) => event.status !== 'cancelled' && isOurs(event) && event.recurringEventId === undefined)
    .map((event) => ({
      id: event.id ?? '',
      title: event.summary ?? '',
      practice: event.extendedProperties?.private?.['practice'] ?? '',
      start: event.start?.dateTime ?? '',
      end: event.end?.dateTime ?? '',
      recurrence: event.recurrence ?? [],
      occurrences: occurrences.filter(({ recurringEventId }) => recurringEventId === event.id).length,
    }));
}

type StoredEvent = ReturnType<World['control']['storedEvents']>[number];

export function isOurs(event: StoredEvent): boolean {
  return event.extendedProperties?.private?.['hoh'] !== undefined;
}
