import * as v from 'valibot';
import { WEEKDAYS } from '../domain/civil.ts';

const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7 * 1440));
const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440));
const range = v.object({ startMinute: minuteOfDay, endMinute: minuteOfDay });
const words = v.array(v.string());
const weekday = v.picklist(WEEKDAYS);

const rule = v.object({
  anyWords: v.optional(words),
  noneWords: v.optional(words),
  colorId: v.optional(v.string()),
  labelId: v.optional(v.string()),
  calendarId: v.optional(v.string()),
  atLeastOthers: v.optional(v.number()),
  atMostOthers: v.optional(v.number()),
  outsider: v.optional(v.boolean()),
  people: v.optional(v.picklist(['with', 'alone'])),
  organizedByMe: v.optional(v.boolean()),
});

const target = v.variant('kind', [
  v.object({ kind: v.literal('daily'), minutes }),
  v.object({ kind: v.literal('weekly'), minutes }),
  v.object({ kind: v.literal('sessions'), count: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
]);

const practice = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
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

/** The settings as they are stored. New fields are optional here and get their default when read. */
export const settingsSchema = v.object({
  roleId: v.string(),
  practices: v.array(practice),
  workingHours,
  weekStart: v.picklist(['MO', 'SU', 'SA']),
  daysOffCalendarIds: v.array(v.string()),
  daysOff: v.array(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
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
});
