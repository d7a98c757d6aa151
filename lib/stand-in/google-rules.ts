import { checkTimes } from './check-times.ts';
import { withConference } from './conference.ts';
import { settleEventType } from './event-types.ts';
import { requireGuestRights } from './guest-rights.ts';
import { requireWriter } from './world.ts';
import { writable } from './writable.ts';
import type { WriteRules } from './write-rules.ts';

/** All that Google checks of a write, by the parameters it comes with. */
export function googleRules(params: URLSearchParams): WriteRules {
  const conference = params.get('conferenceDataVersion') === '1';
  return {
    requireWriter,
    accept: (body) => writable(body, { conference }),
    requireTimes: checkTimes,
    requireRights: requireGuestRights,
    settle: (world, access, event, when) => settleEventType(world, access, withConference(event), when),
  };
}

/** Somebody else writes behind the API's back: no rule of the API binds them. */
export const UNBOUND: WriteRules = {
  requireWriter() {},
  accept: (body) => writable(body, { conference: false }),
  requireTimes: checkTimes,
  requireRights() {},
  settle: (_world, _access, event) => event,
};
