import type { Summary } from './summary.ts';

const hours = (minutes: number): string => {
  const whole = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  return rest === 0 ? `${whole} h` : `${whole} h ${String(rest).padStart(2, '0')}`;
};

/** The summary for reading. */
export function accountOf(summary: Summary, folder: string): string {
  const { weeks, blocks, warningsShown, secondPlanChanges, pictures } = summary;
  return [
    '',
    `Week of      before                         after`,
    ...weeks.map(({ week, before, after }) => {
      const was = `${hours(before.minutes.doing)} of ${hours(before.minutes.target)}, ${before.verdict}`;
      const is = `${hours(after.minutes.doing)} of ${hours(after.minutes.target)}, ${after.verdict}`;
      return `${week}   ${was.padEnd(28)}   ${is}`;
    }),
    '',
    `${blocks.length} blocks stand in the calendar, those of every week with their rule:`,
    ...blocks.map(
      ({ title, start, recurrence, occurrences }) =>
        `  ${title.padEnd(38)} ${start.slice(11, 16)}  ${recurrence[0] ?? `once, on ${start.slice(0, 10)}`}  (${occurrences} in four weeks)`,
    ),
    '',
    `Warned of: ${warningsShown.join(', ')}. A second plan would change ${secondPlanChanges} things.`,
    `${pictures.length} pictures and the numbers are in ${folder}/.`,
  ].join('\n');
}
