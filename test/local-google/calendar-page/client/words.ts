import { locale, zone } from './config.ts';
import type { PageView } from './period.ts';

interface Words {
  readonly today: string;
  readonly create: string;
  readonly mine: string;
  readonly events: (count: number) => string;
  readonly more: (count: number) => string;
  readonly noTitle: string;
  readonly views: Readonly<Record<PageView, string>>;
}

const number = new Intl.NumberFormat(locale);

const en: Words = {
  today: 'Today',
  create: 'Create',
  mine: 'My calendars',
  events: (count) => (count === 1 ? '1 event' : `${number.format(count)} events`),
  more: (count) => `${number.format(count)} more`,
  noTitle: '(No title)',
  views: { day: 'Day', week: 'Week', month: 'Month', year: 'Year', agenda: 'Schedule', customday: '4 days' },
};
const de: Words = {
  today: 'Heute',
  create: 'Erstellen',
  mine: 'Meine Kalender',
  events: (count) => `${number.format(count)} Termine`,
  more: (count) => `${number.format(count)} weitere`,
  noTitle: '(Ohne Titel)',
  views: {
    day: 'Tag',
    week: 'Woche',
    month: 'Monat',
    year: 'Jahr',
    agenda: 'Terminübersicht',
    customday: '4 Tage',
  },
};
const fa: Words = {
  today: 'امروز',
  create: 'ایجاد',
  mine: 'تقویم‌های من',
  events: (count) => `${number.format(count)} رویداد`,
  more: (count) => `${number.format(count)} مورد دیگر`,
  noTitle: '(بدون عنوان)',
  views: { day: 'روز', week: 'هفته', month: 'ماه', year: 'سال', agenda: 'برنامه', customday: '۴ روز' },
};
const ko: Words = {
  today: '오늘',
  create: '만들기',
  mine: '내 캘린더',
  events: (count) => `일정 ${number.format(count)}개`,
  more: (count) => `${number.format(count)}개 더보기`,
  noTitle: '(제목 없음)',
  views: { day: '일', week: '주', month: '월', year: '연도', agenda: '일정', customday: '4일' },
};

export const words: Words = { en, de, fa, ko }[locale.slice(0, 2)] ?? en;

/** Google's pages count in Gregorian years whatever the language. */
export function formatDate(date: Temporal.PlainDate, options: Intl.DateTimeFormatOptions): string {
  return formatter(options).format(noon(date));
}

export function formatDates(
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  options: Intl.DateTimeFormatOptions,
): string {
  return formatter(options).formatRange(noon(first), noon(last));
}

const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone });

/** Where the day has twice twelve hours, full hours go without minutes. */
export function formatTime(atMs: number): string {
  return short(times.format(atMs));
}

export function formatTimes(startMs: number, endMs: number): string {
  return short(times.formatRange(startMs, endMs));
}

function short(text: string): string {
  return times.resolvedOptions().hour12 ? text.replaceAll(':00', '') : text;
}

export function formatHour(hour: number): string {
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return format.format(hour * 3_600_000).replace(/^(\d+):00 /, '$1 ');
}

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
}

function noon(date: Temporal.PlainDate): number {
  return Date.UTC(date.year, date.month - 1, date.day, 12);
}
