/** The alphabet Google takes in ids: base32hex in lower case. */
const DIGITS = '0123456789abcdefghijklmnopqrstuv';

function base32hex(bytes: Iterable<number>): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += DIGITS.charAt((held >> bits) & 31);
    }
    held &= 255;
  }
  return bits > 0 ? text + DIGITS.charAt((held << (5 - bits)) & 31) : text;
}

export function idDigits(random: () => number, count: number): string {
  return Array.from({ length: count }, () => DIGITS[Math.floor(random() * 32)]).join('');
}

/** 26 characters, as Google makes them. */
export function newEventId(random: () => number): string {
  return idDigits(random, 26);
}

export function isClientId(id: string): boolean {
  return /^[a-v0-9]{5,1024}$/.test(id);
}

export function importedId(iCalUid: string): string {
  return `_${base32hex(new TextEncoder().encode(iCalUid))}`;
}

/** A series and the parts split off it in the web page share a name, and with it one version. */
export function familyOf(id: string): string {
  return id.replace(/_R\d{8}(T\d{6})?$/, '');
}

/** The id of the occurrence that was first meant to start at `slotMs`. */
export function instanceId(masterId: string, slotMs: number, allDay: boolean): string {
  const stamp = new Date(slotMs).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `${familyOf(masterId)}_${allDay ? stamp.slice(0, 8) : stamp}`;
}

/** The series' id and the slot an instance id speaks of, or nothing when it is no such id. */
export function parseInstanceId(id: string): { masterId: string; slotMs: number } | undefined {
  const match = /^(.+)_(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?$/.exec(id);
  if (!match) return undefined;
  const [, masterId = '', year, month, day, hour = '00', minute = '00', second = '00'] = match;
  const slotMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(slotMs) ? undefined : { masterId, slotMs };
}

const SHORT_DOMAINS: readonly [string, string][] = [
  ['@group.calendar.google.com', '@g'],
  ['@import.calendar.google.com', '@i'],
  ['@group.v.calendar.google.com', '@v'],
  ['@gmail.com', '@m'],
];

/** The `eid` of Google's links and of the page's chips. */
export function eidOf(eventId: string, calendarId: string): string {
  const long = SHORT_DOMAINS.find(([domain]) => calendarId.endsWith(domain));
  const calendar = long ? calendarId.slice(0, -long[0].length) + long[1] : calendarId;
  return btoa(`${eventId} ${calendar}`).replaceAll('=', '');
}
