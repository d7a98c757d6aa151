/** The numbers a verdict rests on, all in one place. Shares are of 1. */

/** Below this share of the target, and with meetings above {@link MEETINGS_TOO_MANY}, a week is red. */
export const DOING_TOO_LITTLE = 0.4;

/** Meetings' share of the time available inside working hours above which they crowd out the rest. */
export const MEETINGS_TOO_MANY = 0.5;

/** Below this share of the target a week is amber. */
export const DOING_ENOUGH = 0.75;

/** Of a week that is over, the share of its doing that must rest on more than our own blocks. */
export const CONFIRMED_ENOUGH = 0.5;

/** Fewer present days than this make no verdict. */
export const LEAST_PRESENT_DAYS = 2;

/** Away covers at least this share of a day's working time: the day is away. */
export const AWAY_DAY = 0.5;

/** Scaled weekly targets are rounded to this. */
export const TARGET_STEP_MINUTES = 15;

/** After this many weeks without evidence a calendar cannot tell when something was last done. */
export const CANNOT_TELL_WEEKS = 26;

/** How many weeks after the current one are watched. */
export const WEEKS_WATCHED_AHEAD = 4;

/** The user sees and approves so many plans before repairs may be made without asking. */
export const PLANS_FIRST = 2;

/** What the user clicks may begin no sooner than this. */
export const NOTICE_MINUTES = 60;
