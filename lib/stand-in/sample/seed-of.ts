import { addDays, type DateString, weekdayOf, weekOf } from '../../domain/civil.ts';
import type { Seed } from '../seed.ts';
import { eventsOf } from './generate.ts';
import { holidayCalendar } from './holidays.ts';
import { personOf } from './people.ts';
import { type Executive, FIRST_WEEK, LAST_WEEK } from './rows.ts';

/** An executive whose calendar one may look around in. */
export interface SampleInfo {
  readonly id: string;
  readonly roleId: string;
  readonly name: string;
  /** Also the id of the primary calendar. */
  readonly email: string;
  readonly company: string;
  readonly sentence: string;
}

export function infoOf({ id, roleId, name, company, sentence }: Executive): SampleInfo {
  return { id, roleId, name, company, sentence, email: personOf(name, company).email };
}

/**
 * The account of one sample executive: a year back and nine weeks ahead of the week that holds `today`. The same
 * `today` and `seed` give the same events; so does any other day of that week (from the executive's own week start).
 * Throws a RangeError for a `today` that is no date.
 */
export function seedOf(
  executive: Executive,
  options: { readonly today: DateString; readonly seed?: number },
): Seed {
  const { name, company, zone, weekStart, clock24 } = executive;
  const { email } = personOf(name, company);
  const monday = mondayIn(weekOf(options.today, weekStart));
  const from = addDays(monday, FIRST_WEEK * 7);
  const until = addDays(monday, (LAST_WEEK + 1) * 7);
  const events = eventsOf({ executive, monday, seed: options.seed ?? 1 });
  return {
    accounts: [
      {
        email,
        name,
        timeZone: zone,
        kind: 'workspace',
        settings: {
          timezone: zone,
          locale: 'en',
          weekStart: weekStart === 'MO' ? '1' : '0',
          format24HourTime: String(clock24),
        },
        calendars: [
          { id: email, summary: email, accessRole: 'owner', timeZone: zone, colorId: '16', events },
          holidayCalendar(executive, from, until),
        ],
      },
    ],
  };
}

/** The working days of a week that begins on Saturday or Sunday follow its first Monday. */
function mondayIn(week: DateString): DateString {
  let date = week;
  while (weekdayOf(date) !== 'MO') date = addDays(date, 1);
  return date;
}
