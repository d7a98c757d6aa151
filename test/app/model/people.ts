import type { GoogleEvent } from '../../../lib/stand-in/control.ts';
import { ADA, BERLIN } from '../world.ts';
import { endOf, idOf, isBlock, occurrences, pick, startOf, stored, upcomingBlocks } from './calendar-side.ts';
import type { Scene } from './scene.ts';
import { deleteFollowing, splitSeries } from './split.ts';

const BOB = 'bob@lovelace.example';
const CUSTOMER = 'carol@customer.example';
const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What somebody does in Google Calendar: the user, or other people. `a`, `b` and `c` choose among what is there. */
export interface Choice {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

type Act = (scene: Scene, choice: Choice) => void;

export const PEOPLE = {
  /** The user drags a block to another time, days included, as one would inside a week. */
  'drags a block': (scene, { a, b, c }) => {
    const block = pick(upcomingBlocks(scene.world), a);
    if (!block || startOf(block) <= scene.world.nowMs) return;
    const startMs = startOf(block) + (b % 3) * DAY_MS + ((c % 9) - 4) * QUARTER_MS;
    scene.words.placed(scene.google.moveAsOther(ADA, idOf(block), { startMs }));
  },
  'makes a block shorter or longer': (scene, { a, b }) => {
    const block = pick(upcomingBlocks(scene.world), a);
    if (!block) return;
    const endMs = Math.max(startOf(block) + QUARTER_MS, endOf(block) + ((b % 5) - 2) * QUARTER_MS);
    scene.words.placed(scene.google.moveAsOther(ADA, idOf(block), { startMs: startOf(block), endMs }));
  },
  'deletes a block': (scene, { a }) => {
    const block = pick(upcomingBlocks(scene.world), a);
    if (!block) return;
    scene.google.cancelAsOther(ADA, idOf(block));
    scene.words.deleted(block);
  },
  'deletes a series of blocks': (scene, { a }) => {
    const series = pick(seriesOfBlocks(scene), a);
    if (!series) return;
    scene.google.cancelAsOther(ADA, idOf(series));
    scene.words.deleted(series);
  },
  'drags a whole series': (scene, { a, b }) => {
    const series = pick(seriesOfBlocks(scene), a);
    if (!series) return;
    const startMs = startOf(series) + (b % 2 === 0 ? -1 : 2) * QUARTER_MS;
    scene.words.draggedAsAWhole(scene.google.moveAsOther(ADA, idOf(series), { startMs }));
  },
  'moves this and following': (scene, { a, b }) =>
    splitSeries(scene, pick(upcomingBlocks(scene.world), a), ((b % 5) - 2) * QUARTER_MS),
  'deletes this and following': (scene, { a }) =>
    deleteFollowing(scene, pick(upcomingBlocks(scene.world), a)),
  'renames a block': (scene, { a }) => {
    const block = pick(upcomingBlocks(scene.world), a);
    if (!block) return;
    scene.words.renamed(scene.google.changeAsOther(ADA, idOf(block), { summary: 'Mine' }));
  },
  'invites somebody to a block': (scene, { a }) => {
    const block = pick(upcomingBlocks(scene.world), a);
    if (!block) return;
    const attendees = [{ email: ADA, responseStatus: 'accepted' }, { email: BOB }];
    scene.words.guests(scene.google.changeAsOther(ADA, idOf(block), { attendees }));
  },
  'puts something of their own into the calendar': (scene, choice) => {
    scene.insert({ summary: choice.c % 3 === 0 ? 'Coding' : 'Dentist', ...timesAt(scene, choice) });
  },
  'invites the user': (scene, choice) => {
    const block = choice.c % 2 === 0 ? pick(upcomingBlocks(scene.world), choice.a) : undefined;
    const times = block ? { start: block.start, end: block.end } : timesAt(scene, choice);
    const organizer = choice.b % 2 === 0 ? BOB : CUSTOMER;
    const attendees = [{ email: organizer, organizer: true, responseStatus: 'accepted' }];
    scene.insert({
      summary: 'Please come',
      ...times,
      organizer: { email: organizer },
      attendees,
    } as GoogleEvent);
  },
  'answers an invitation in Google': (scene, { a, b }) => {
    const meeting = pick(invitations(scene), a);
    const answer = pick(['accepted', 'declined', 'tentative'], b) ?? '';
    if (meeting) scene.google.answerAsOther(ADA, idOf(meeting), ADA, answer);
  },
  'moves a meeting': (scene, { a, b, c }) => {
    const meeting = pick(othersEvents(scene), a);
    if (!meeting) return;
    const startMs = startOf(meeting) + ((b % 3) - 1) * DAY_MS + ((c % 9) - 4) * QUARTER_MS;
    scene.google.moveAsOther(ADA, idOf(meeting), { startMs });
  },
  'cancels a meeting': (scene, { a }) => {
    const meeting = pick(othersEvents(scene), a);
    if (meeting) scene.google.cancelAsOther(ADA, idOf(meeting));
  },
} satisfies Record<string, Act>;

export type PeopleAct = keyof typeof PEOPLE;

function seriesOfBlocks({ world }: Scene): GoogleEvent[] {
  return [...stored(world).values()].filter(
    (event) => isBlock(event) && event.recurrence?.length && event.status !== 'cancelled',
  );
}

function othersEvents({ world }: Scene): GoogleEvent[] {
  return occurrences(world, world.nowMs).filter((event) => !isBlock(event));
}

function invitations(scene: Scene): GoogleEvent[] {
  return othersEvents(scene).filter(({ attendees }) => attendees?.some(({ email }) => email === ADA));
}

/** A time on a working day of the next four weeks. */
function timesAt({ world }: Scene, { a, b }: Choice): Pick<GoogleEvent, 'start' | 'end'> {
  const day = Math.floor(world.nowMs / DAY_MS) * DAY_MS + (1 + (a % 27)) * DAY_MS;
  const startMs = day + 7 * 60 * MINUTE_MS + (b % 36) * QUARTER_MS;
  const at = (ms: number) => ({ dateTime: new Date(ms).toISOString(), timeZone: BERLIN });
  return { start: at(startMs), end: at(startMs + (1 + (b % 4)) * 2 * QUARTER_MS) };
}
