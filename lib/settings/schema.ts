import * as v from 'valibot';
import { WEEKDAYS } from '../domain/civil.ts';
import { DEFAULT_PROTECTION } from '../domain/starting-settings.ts';

const wholeNumber = (most: number) =>
  v.custom<number>(
    (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most,
  );
const textLike = (pattern: RegExp) =>
  v.custom<string>((value) => typeof value === 'string' && pattern.test(value));

const count = wholeNumber(Number.MAX_SAFE_INTEGER);
const minutes = wholeNumber(7 * 1440);
const minuteOfDay = wholeNumber(1440);
const range = v.object({ startMinute: minuteOfDay, endMinute: minuteOfDay });
const words = v.array(v.string());
const weekday = v.picklist(WEEKDAYS);

const rule = v.object({
  anyWords: v.optional(words),
  noneWords: v.optional(words),
  colorId: v.optional(v.string()),
  labelId: v.optional(v.string()),
  calendarId: v.optional(v.string()),
  atLeastOthers: v.optional(count),
  atMostOthers: v.optional(count),
  outsider: v.optional(v.boolean()),
  people: v.optional(v.picklist(['with', 'alone'])),
  organizedByMe: v.optional(v.boolean()),
});

const target = v.union([
  v.object({ kind: v.picklist(['daily', 'weekly']), minutes }),
  v.object({ kind: v.picklist(['sessions']), count }),
]);

const practice = v.object({
  id: textLike(/^[a-z0-9-]{1,40}$/),
  name: v.string(),
  target,
  session: v.object({ minMinutes: minutes, idealMinutes: minutes, maxMinutes: minutes }),
  withPeople: v.boolean(),
  level: v.picklist(['flexible', 'firm', 'sacred']),
  preferred: v.picklist(['morning', 'midday', 'afternoon', 'any']),
  days: v.optional(v.array(weekday)),
  hours: v.optional(range),
  focusTimeCounts: v.boolean(),
  usesProduct: v.boolean(),
  rules: v.array(rule),
});

const workingHours = v.object({
  MO: v.array(range),
  TU: v.array(range),
  WE: v.array(range),
  TH: v.array(range),
  FR: v.array(range),
  SA: v.array(range),
  SU: v.array(range),
});

const date = textLike(/^\d{4}-\d{2}-\d{2}$/);

const protection = v.object({
  mode: v.picklist(['ask', 'keep']),
  vips: words,
  autoDecline: v.boolean(),
  emergency: v.string(),
});

const pause = v.object({
  kind: v.picklist(['vacation', 'fundraise', 'incident', 'other']),
  from: date,
  until: date,
  share: v.custom<number>((value) => typeof value === 'number' && value >= 0 && value <= 1),
});

/** The settings as they are stored. New fields are optional here and get their default when read. */
export const settingsSchema = v.object({
  roleId: v.string(),
  practices: v.array(practice),
  workingHours,
  weekStart: v.picklist(['MO', 'SU', 'SA']),
  daysOffCalendarIds: v.array(v.string()),
  daysOff: v.array(date),
  myDomains: v.array(v.string()),
  breathingMinutes: minutes,
  dailyLimitMinutes: minutes,
  corrections: v.array(
    v.object({
      scope: v.picklist(['event', 'series']),
      id: v.string(),
      class: v.picklist(['doing', 'meeting', 'solo', 'away', 'ignored']),
      practiceId: v.optional(v.string()),
    }),
  ),
  protection: v.optional(protection, DEFAULT_PROTECTION),
  pauses: v.optional(v.array(pause), []),
  revision: v.optional(count),
});
