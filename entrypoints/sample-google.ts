import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createSampleApi } from '../lib/stand-in/sample-api.ts';
import { handOver } from './background/sample-place.ts';

/** The Google of the sample calendar, apart from the background: few ever look around in it. */
export default defineUnlistedScript(() => handOver(createSampleApi));
