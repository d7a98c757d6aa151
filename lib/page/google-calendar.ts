/**
 * Everything this extension knows about the markup of Google Calendar's page, in one place. Google publishes none
 * of it, so each entry says where it was seen and how many to expect. Class names change every few months and are
 * never used; what a label says depends on the language and is never read.
 */

/** The grid's region. One; two while a week slides in; replaced when the view changes. Saved pages 2019–2024, extensions to 2026. */
export const MAIN = '[role="main"]';

/** A thing that belongs to a day: headers, backgrounds, timed columns. Several for each day. Unchanged 2018–2026. */
export const DAY = '[data-datekey]';
export const DAY_KEY = 'data-datekey';

/** First and last (inclusive) day shown: on the month's grid itself, on a child of the week's. One in a main. 2024–2025. */
export const RANGE = '[data-start-date-key][data-end-date-key]';
export const RANGE_START = 'data-start-date-key';
export const RANGE_END = 'data-end-date-key';

/** An event's box. None at first, then arriving calendar by calendar; an id may occur twice. 2018–2026. */
export const CHIP = '[data-eventchip][data-eventid]';
export const CHIP_ID = 'data-eventid';

/** Ids that begin like this are tasks, not events. 2019–2026. */
export const TASK_PREFIXES = ['tasks_', 'ttb_'];

/** On `body` only; menu entries carry a `data-viewkey` too. Set a little after the address changes. 2018–2026. */
export const BODY_VIEW = 'data-viewkey';
export const BODY_FAMILY = 'data-viewfamily';

/** The address and the zone of the calendar, as hidden text. One each, sometimes none. 2023–2025. */
export const USER_ADDRESS = '#xUserEmail';
export const USER_ZONE = '#xTimezone';

/** The bar with *Today* and the period's name. One. 2020–2026. */
export const HEADER = 'header';

/** An open dialog or event bubble: late children of `body`, recycled. 2018–2026. */
export const DIALOG = '[role="dialog"], [role="alertdialog"], [data-chips-dialog="true"]';

/** Whatever a person can press or type into: nothing of ours may lie on it. */
export const PRESSABLE =
  'button, a[href], input, select, textarea, label, summary, [role="button"], [role="link"], [role="tab"], ' +
  '[role="menuitem"], [role="option"], [role="checkbox"], [role="radio"], [role="switch"], [role="combobox"], ' +
  '[role="searchbox"], [role="textbox"], [role="slider"], [role="columnheader"], [contenteditable="true"], ' +
  '[tabindex="0"], [data-eventchip], [data-datekey]';
