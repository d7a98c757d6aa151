import type { Conflict, ConflictAnswer } from '../../lib/domain/conflict.ts';

/**
 * The answers that can be given. VIPs are never declined; without a way to send an answer there are only those that need
 * none, because the user has said yes already.
 */
export function answersTo({
  answered,
  canAnswer,
  meeting,
  movesTo,
  otherTimes,
}: Conflict): readonly ConflictAnswer['kind'][] {
  const mayDecline = canAnswer && !meeting.vip;
  const mayAccept = canAnswer || answered;
  return [
    ...(mayDecline ? (['decline'] as const) : []),
    ...(mayDecline && otherTimes.length > 0 ? (['propose'] as const) : []),
    ...(mayAccept && movesTo ? (['accept-and-move'] as const) : []),
    ...(mayAccept ? (['accept-as-exception'] as const) : []),
  ];
}
