import { DIRECT_CLIENT } from './access-tokens.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { CalendarApi } from './calendar-api.ts';
import type { Control, GoogleEvent, LoggedRequest } from './control.ts';
import { merge } from './event-body.ts';
import type { FaultInjection } from './fault-injection.ts';
import { occurring } from './free-busy.ts';
import { UNBOUND } from './google-rules.ts';
import { appearanceOf, bodyOf, find } from './occurrences.ts';
import type { Appearance } from './occurrences.ts';
import { movedTimes, putAsOther } from './seeding.ts';
import { WILLING } from './sign-in.ts';
import type { SignInState } from './sign-in.ts';
import { wireEvent } from './wire-event.ts';
import { access, nextVersion } from './world.ts';
import type { Access } from './world.ts';
import { changeEvent, deleteEvent } from './write-event.ts';

export interface Parts {
  readonly api: CalendarApi;
  readonly tokens: AccessTokens;
  readonly faults: FaultInjection;
  readonly signIn: SignInState;
  readonly log: LoggedRequest[];
  readonly clock: { nowMs(): number; advance(ms: number): void };
}

/** The control door for callers in the same process. Unknown accounts, calendars and events throw. */
export function createControl({ api, tokens, faults, signIn, log, clock }: Parts): Control {
  const { world } = api;
  const seenBy = (email: string, calendarId: string): Access => {
    const account = world.accounts.get(email);
    if (!account) throw new Error(`no account ${email}`);
    return access(world, account, calendarId);
  };
  const shared = (calendarId: string): Access => {
    const account = [...world.accounts.values()].find(({ entries }) =>
      entries.some((entry) => entry.calendarId === calendarId),
    );
    if (!account) throw new Error(`no calendar ${calendarId}`);
    return access(world, account, calendarId);
  };
  const wire = (one: Appearance, where: Access): GoogleEvent =>
    wireEvent(one, where, { zone: where.calendar.timeZone });
  const known = (where: Access, eventId: string): Appearance => {
    const one = find(world, where.calendar, eventId);
    if (!one) throw new Error(`no event ${eventId} in ${where.calendar.id}`);
    return one;
  };
  const change = (calendarId: string, eventId: string, patch: GoogleEvent): GoogleEvent => {
    const where = shared(calendarId);
    return wire(changeEvent(world, where, known(where, eventId).id, patch, merge, { rules: UNBOUND }), where);
  };
  return {
    seed(seed) {
      api.seed(seed);
      tokens.clear();
      faults.clear();
      log.splice(0);
      signIn.signedIn = seed.accounts.map(({ email }) => email);
      signIn.consent = WILLING;
    },
    nowMs: () => clock.nowMs(),
    advance: (ms) => clock.advance(ms),
    mintToken: ({ email, scopes = ['calendar'], expiresInSeconds }) =>
      tokens.mint({ email, clientId: DIRECT_CLIENT, scopes, expiresInSeconds }),
    invalidateTokens: (email) => tokens.invalidate(email),
    invalidateSyncTokens() {
      world.syncFloor = nextVersion(world);
    },
    events(email, calendarId, window) {
      const where = seenBy(email, calendarId);
      const all = occurring(world, where.calendar, window).sort((a, b) => a.when.startMs - b.when.startMs);
      return all.map((one) => wire(one, where));
    },
    storedEvents(email, calendarId) {
      const where = seenBy(email, calendarId);
      const all = [...where.calendar.items.values()].flatMap(
        (item) => appearanceOf(where.calendar, item) ?? [],
      );
      return all.map((one) => wire(one, where));
    },
    insertAsOther(calendarId, event) {
      const where = shared(calendarId);
      const item = putAsOther(world, where.calendar, event);
      return wire(known(where, item.id), where);
    },
    changeAsOther: change,
    moveAsOther(calendarId, eventId, { startMs, endMs }) {
      const { when } = known(shared(calendarId), eventId);
      return change(calendarId, eventId, movedTimes(when, startMs, endMs));
    },
    cancelAsOther(calendarId, eventId) {
      deleteEvent(world, shared(calendarId), eventId, { rules: UNBOUND });
    },
    answerAsOther(calendarId, eventId, email, responseStatus, comment) {
      const { attendees = [] } = bodyOf(known(shared(calendarId), eventId));
      const answer = { email, responseStatus, ...(comment !== undefined && { comment }) };
      const rows = (attendees ?? []).map((guest) =>
        guest.email === email ? { ...guest, ...answer } : guest,
      );
      if (!rows.some((guest) => guest.email === email)) throw new Error(`${email} is no guest of ${eventId}`);
      return change(calendarId, eventId, { attendees: rows });
    },
    fault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    behave: (behaviour) => void Object.assign(world.behaviour, behaviour),
    log: () => [...log],
    clearLog: () => void log.splice(0),
    consent(consent) {
      signIn.consent = { ...signIn.consent, ...consent };
    },
    client: ({ id, redirectUris, name = 'Hands-On Hours' }) =>
      void signIn.clients.set(id, { id, name, redirectUris }),
    signedIn(emails) {
      signIn.signedIn = emails;
    },
    withdraw: (email) => tokens.withdraw(email),
  };
}
