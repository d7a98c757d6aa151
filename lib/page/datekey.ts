import type { DateString } from '../domain/civil.ts';

/**
 * The civil date behind a `data-datekey`: year − 1970 above nine bits, of which four are the month and five the day.
 * Keys grow with the date but have gaps at month ends, so they are decoded and never counted.
 */
export function dateOfKey(key: string | null): DateString | undefined {
  if (key === null || !/^-?\d{1,7}$/.test(key)) return undefined;
  const bits = Number(key);
  const date = { year: (bits >> 9) + 1970, month: (bits >> 5) & 15, day: bits & 31 };
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** The key of a date. */
export function keyOfDate(date: DateString): number {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return ((year - 1970) << 9) | (month << 5) | day;
}
