import type { WarningEvidence } from '../../lib/domain/warning.ts';
import type { Verdict } from '../../lib/domain/week-view.ts';
import type { StripView } from '../../lib/messages/protocol.ts';

export const VERDICT: Verdict = {
  kind: 'red',
  doingMinutes: 540,
  soFarMinutes: 210,
  targetMinutes: 960,
  meetingInsideMinutes: 1500,
  availableMinutes: 2400,
  contestedMinutes: 0,
  notConfirmed: false,
};

export const THIN: Extract<WarningEvidence, { readonly id: 'thin-week' }> = {
  id: 'thin-week',
  doingMinutes: 600,
  targetMinutes: 600,
  meetingMinutes: 900,
};

export const STRIP: StripView = {
  week: '2026-11-16',
  sample: false,
  verdict: 'green',
  when: 'past',
  doingMinutes: 600,
  soFarMinutes: 600,
  targetMinutes: 600,
  meetingMinutes: 900,
  notConfirmed: false,
  canFix: false,
};
