import { RRuleTemporal } from 'rrule-temporal';
import type { Expand, Series } from '../../lib/stand-in/recurrence.ts';

/** Every rule RFC 5545 knows, by a library. Throws on a rule that is none. */
export const expandAll: Expand = (series, window) => {
  const starts = new Set<number>();
  for (const line of linesOf(series, 'RRULE')) for (const ms of ruled(series, line, window)) starts.add(ms);
  for (const ms of listed(series, 'RDATE')) starts.add(ms);
  if (linesOf(series, 'RRULE').every((line) => untilMs(series, line) >= series.startMs))
    starts.add(series.startMs);
  for (const line of linesOf(series, 'EXRULE'))
    for (const ms of ruled(series, line, window)) starts.delete(ms);
  for (const ms of listed(series, 'EXDATE')) starts.delete(ms);
  return [...starts].filter((ms) => ms >= window.startMs && ms < window.endMs).sort((a, b) => a - b);
};

function untilMs({ zone }: Series, line: string): number {
  const until = /UNTIL=(\d{8}T\d{6}Z)/.exec(normalized(line, zone))?.[1];
  return until === undefined ? Number.POSITIVE_INFINITY : Temporal.Instant.from(until).epochMilliseconds;
}

function linesOf({ recurrence }: Series, name: string): string[] {
  return recurrence.filter((line) => new RegExp(`^${name}[:;]`).test(line));
}

const rules = new Map<string, { rule: RRuleTemporal; firstMs: number | undefined }>();

function ruled(series: Series, line: string, window: { startMs: number; endMs: number }): number[] {
  const { rule, firstMs } = ruleOf(series, line);
  if (firstMs === undefined) return [];
  const fromMs = Math.max(window.startMs, series.startMs);
  if (window.endMs <= fromMs) return [];
  const from = new Date(fromMs);
  // The library's window is closed at both ends when asked to include them.
  return rule.between(from, new Date(window.endMs), true).map((at) => at.epochMilliseconds);
}

/** Google shows the first start even where the rule does not name it, and counts it. */
function ruleOf(series: Series, line: string): { rule: RRuleTemporal; firstMs: number | undefined } {
  const key = `${series.startMs} ${series.zone} ${line}`;
  const known = rules.get(key);
  if (known) return known;
  const text = normalized(line, series.zone);
  const first = make(series, text).next(new Date(series.startMs), true)?.epochMilliseconds;
  const count = /COUNT=(\d+)/.exec(text);
  const fewer = Number(count?.[1]) - 1;
  const shifted = count && first !== series.startMs ? text.replace(count[0], `COUNT=${fewer}`) : text;
  const made = {
    rule: make(series, shifted),
    firstMs: count && fewer < 1 && first !== series.startMs ? undefined : first,
  };
  rules.set(key, made);
  return made;
}

function make(series: Series, text: string): RRuleTemporal {
  const stamp = localStamp(series);
  return new RRuleTemporal({
    rruleString: `DTSTART;TZID=${series.zone}:${stamp}\n${text}`,
    maxIterations: 100_000,
  });
}

function localStamp({ startMs, zone }: Series): string {
  const local = Temporal.Instant.fromEpochMilliseconds(startMs).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}

/** `UNTIL` as a date holds through that day of the series' zone. */
function normalized(line: string, zone: string): string {
  const rule = line.replace(/^(EXRULE|RRULE)[^:]*:/, 'RRULE:');
  return rule.replace(/UNTIL=(\d{8})(?=;|$)/, (_, date: string) => {
    const end = Temporal.PlainDate.from(date)
      .add({ days: 1 })
      .toZonedDateTime(zone)
      .toInstant()
      .subtract({ seconds: 1 });
    return `UNTIL=${end.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`;
  });
}

function listed(series: Series, name: 'RDATE' | 'EXDATE'): number[] {
  return linesOf(series, name).flatMap((line) => {
    const colon = line.lastIndexOf(':');
    const zone = /TZID=([^;:]+)/.exec(line.slice(0, colon))?.[1] ?? series.zone;
    const stamps = line
      .slice(colon + 1)
      .split(',')
      .filter(Boolean);
    return stamps.map((stamp) => stampMs(stamp.split('/')[0] ?? '', zone, series));
  });
}

function stampMs(stamp: string, zone: string, series: Series): number {
  if (stamp.endsWith('Z')) return Temporal.Instant.from(stamp).epochMilliseconds;
  if (stamp.length > 8) return Temporal.PlainDateTime.from(stamp).toZonedDateTime(zone).epochMilliseconds;
  const start = Temporal.Instant.fromEpochMilliseconds(series.startMs).toZonedDateTimeISO(series.zone);
  const plainTime = start.toPlainTime();
  return Temporal.PlainDate.from(stamp).toZonedDateTime({ timeZone: series.zone, plainTime })
    .epochMilliseconds;
}
