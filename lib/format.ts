import { addDays, dateOf, daysBetween, WEEKDAYS } from './domain/civil.ts';
import type { DateString, Weekday, Zone } from './domain/civil.ts';
import type { BlockPlace } from './domain/plan/plan.ts';

/** How a user reads numbers and times. */
export interface Manner {
  /** A BCP 47 tag. */
  readonly locale: string;
  /** The calendar's zone. */
  readonly zone: Zone;
  /** The locale's own when absent. */
  readonly hourCycle?: 'h12' | 'h23';
}

/** Turns values into words of one locale and zone; everything but `zone` and `locale` comes in as an argument. */
export interface Format {
  readonly locale: string;
  readonly zone: Zone;
  /** `3 h 30`, `45 min`, `14 h`; its inner spaces do not break. */
  readonly duration: (minutes: number) => string;
  /** To the nearest five minutes: for means, which know no better. */
  readonly about: (minutes: number) => string;
  readonly number: (value: number) => string;
  /** `93 %` of a share between 0 and 1. */
  readonly percent: (share: number) => string;
  /** `14:00` */
  readonly time: (atMs: number) => string;
  /** `14:00–16:00` */
  readonly timeRange: (startMs: number, endMs: number) => string;
  /** Of minutes after midnight. */
  readonly minuteRange: (startMinute: number, minutes: number) => string;
  /** `Thu 14:00` */
  readonly dayTime: (atMs: number) => string;
  /** `Thursday 14:00` */
  readonly longDayTime: (atMs: number) => string;
  /** `2 November` */
  readonly date: (date: DateString) => string;
  /** `2 Nov` */
  readonly shortDate: (date: DateString) => string;
  /** `Tue 24 Nov` */
  readonly dayDate: (date: DateString) => string;
  /** `Thu 26 Nov 14:00` */
  readonly dateTime: (atMs: number) => string;
  /** `Thu 26 Nov 14:00–16:00` */
  readonly span: (startMs: number, endMs: number) => string;
  /** `Tue 24 Nov 9:00–11:00`, of local wall time. */
  readonly place: (place: BlockPlace) => string;
  /** `Tue 24 Nov 9:00–11:00 → Thu 14:00–16:00`: of the second place no more than differs. */
  readonly move: (from: BlockPlace, to: BlockPlace) => string;
  /** `Mon` */
  readonly weekday: (date: DateString) => string;
  readonly longWeekday: (date: DateString) => string;
  readonly dayOfMonth: (date: DateString) => string;
  /** `16–22 Nov` of the week that begins on this date. */
  readonly week: (week: DateString) => string;
  /** `Mon, Wed`, or `Mon–Fri` where at least three follow each other. */
  readonly weekdays: (days: readonly Weekday[]) => string;
  /** `a, b and c` */
  readonly list: (items: readonly string[]) => string;
  /** A moment seen from now: `10:40` today, `Fri 10:40` within a week, else `2 Nov`. */
  readonly moment: (atMs: number, nowMs: number) => string;
  /** The civil date of an instant. */
  readonly dateOf: (atMs: number) => DateString;
  /** Whole civil days from an instant to now; negative for what is still to come. */
  readonly daysAgo: (atMs: number, nowMs: number) => number;
}

const NO_BREAK = '\u00A0';

export function formatFor({ locale, zone, hourCycle }: Manner): Format {
  const clock = { hour: 'numeric', minute: '2-digit', ...(hourCycle ? { hourCycle } : {}) } as const;
  const dates = maker(locale, 'UTC');
  const instants = maker(locale, zone);
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: false });
  const twoDigits = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const listing = new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' });

  const duration = (minutes: number): string => {
    const whole = Math.round(minutes);
    const hours = Math.floor(whole / 60);
    const rest = whole % 60;
    if (hours === 0 && rest > 0) return `${plain.format(rest)}${NO_BREAK}min`;
    const start = `${plain.format(hours)}${NO_BREAK}h`;
    return rest === 0 ? start : `${start}${NO_BREAK}${twoDigits.format(rest)}`;
  };
  const weekday = (date: DateString): string => dates({ weekday: 'short' }).format(midnight(date));
  const time = (atMs: number): string => instants(clock).format(atMs);
  const dayTime = (atMs: number): string =>
    `${instants({ weekday: 'short' }).format(atMs)}${NO_BREAK}${time(atMs)}`;
  const shortDate = (date: DateString): string =>
    dates({ day: 'numeric', month: 'short' }).format(midnight(date));
  const dayDate = (date: DateString): string =>
    dates({ weekday: 'short', day: 'numeric', month: 'short' })
      .format(midnight(date))
      .replaceAll(' ', NO_BREAK);
  const timeRange = (startMs: number, endMs: number): string => instants(clock).formatRange(startMs, endMs);
  const minuteRange = (startMinute: number, minutes: number): string =>
    dates(clock).formatRange(startMinute * 60_000, (startMinute + minutes) * 60_000);
  const place = ({ date, startMinute, minutes }: BlockPlace): string =>
    `${dayDate(date)} ${minuteRange(startMinute, minutes)}`;

  return {
    locale,
    zone,
    duration,
    about: (minutes) => duration(Math.round(minutes / 5) * 5),
    number: (value) => plain.format(value),
    percent: (value) => share.format(value),
    time,
    timeRange,
    minuteRange,
    dayTime,
    longDayTime: (atMs) => `${instants({ weekday: 'long' }).format(atMs)}${NO_BREAK}${time(atMs)}`,
    date: (date) => dates({ day: 'numeric', month: 'long' }).format(midnight(date)),
    shortDate,
    dayDate,
    dateTime: (atMs) => `${dayDate(dateOf(atMs, zone))} ${time(atMs)}`,
    span: (startMs, endMs) => `${dayDate(dateOf(startMs, zone))} ${timeRange(startMs, endMs)}`,
    place,
    move: (from, to) => {
      const when = minuteRange(to.startMinute, to.minutes);
      const days = Math.abs(daysBetween(from.date, to.date));
      const there = days === 0 ? when : days < 7 ? `${weekday(to.date)} ${when}` : place(to);
      return `${place(from)} → ${there}`;
    },
    weekday,
    longWeekday: (date) => dates({ weekday: 'long' }).format(midnight(date)),
    dayOfMonth: (date) => dates({ day: 'numeric' }).format(midnight(date)),
    week: (week) =>
      dates({ day: 'numeric', month: 'short' }).formatRange(midnight(week), midnight(addDays(week, 6))),
    weekdays: (days) => weekdayWords(days, (day) => weekday(dateOfWeekday(day))),
    list: (items) => listing.format(items),
    moment: (atMs, nowMs) => {
      const days = daysBetween(dateOf(atMs, zone), dateOf(nowMs, zone));
      if (days === 0) return time(atMs);
      return Math.abs(days) < 7 ? dayTime(atMs) : shortDate(dateOf(atMs, zone));
    },
    dateOf: (atMs) => dateOf(atMs, zone),
    daysAgo: (atMs, nowMs) => daysBetween(dateOf(atMs, zone), dateOf(nowMs, zone)),
  };
}

/** Formatters are dear to make and asked for often. */
function maker(
  locale: string,
  timeZone: string,
): (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (options) => {
    const key = JSON.stringify(options);
    let format = made.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
      made.set(key, format);
    }
    return format;
  };
}

function midnight(date: DateString): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** Any week's date of that weekday: 1 January 2024 was a Monday. */
function dateOfWeekday(day: Weekday): DateString {
  return addDays('2024-01-01', WEEKDAYS.indexOf(day));
}

function weekdayWords(days: readonly Weekday[], name: (day: Weekday) => string): string {
  const sorted = [...days].sort((a, b) => WEEKDAYS.indexOf(a) - WEEKDAYS.indexOf(b));
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) return '';
  const follows = WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) === sorted.length - 1;
  if (sorted.length >= 3 && follows) return `${name(first)}–${name(last)}`;
  return sorted.map(name).join(', ');
}
