import type { createSampleApi } from '../../lib/stand-in/sample-api.ts';

type CreateSampleApi = typeof createSampleApi;

/** Two scripts of one background share nothing but its global object: this is the only name we put there. */
const shared = globalThis as { handsOnHoursSample?: CreateSampleApi };

/** Called by the script of the sample calendar, as often as the browser runs it. */
export function handOver(create: CreateSampleApi): void {
  shared.handsOnHoursSample = create;
}

/** What makes a sample calendar; undefined until its script ran. */
export function handedOver(): CreateSampleApi | undefined {
  return shared.handsOnHoursSample;
}
