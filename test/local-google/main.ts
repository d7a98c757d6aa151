import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { systemClock } from '../../lib/clock.ts';
import { dateOf } from '../../lib/domain/civil.ts';
import { createStandIn } from '../../lib/stand-in/handle.ts';
import { SAMPLES, sampleSeed } from '../../lib/stand-in/sample/index.ts';
import { nodeListener } from './http-adapter.ts';
import { expandAll } from './recurrence.ts';

const DAY_SECONDS = 24 * 3600;
const KNOWN_HOSTS = new Set(['www.googleapis.com', 'accounts.google.com', 'oauth2.googleapis.com']);

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4599' },
    sample: { type: 'string', default: SAMPLES[0]?.id ?? '' },
  },
});
const today = dateOf(systemClock.nowMs(), systemClock.zone());
const seed = sampleSeed(values.sample, { today });
const standIn = createStandIn({ clock: systemClock, expand: expandAll });
standIn.control.seed(seed);

// Whatever name it is called by, it is the API, unless the name is one of Google's other hosts.
const listener = nodeListener((request) => standIn.handle(request), {
  origin({ headers: { host = '' } }) {
    const name = host.replace(/:\d+$/, '');
    return `https://${KNOWN_HOSTS.has(name) ? name : 'www.googleapis.com'}`;
  },
});

const server = createServer(listener);
server.listen(Number(values.port), '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : values.port;
  const base = `http://127.0.0.1:${port}`;
  const email = seed.accounts[0]?.email ?? '';
  const { accessToken } = standIn.control.mintToken({ email, expiresInSeconds: DAY_SECONDS });
  const week = `singleEvents=true&orderBy=startTime&timeMin=${today}T00:00:00Z&maxResults=5`;
  console.log(
    [
      `The local Google listens on ${base}/ with the calendar of ${email}.`,
      `Samples: ${SAMPLES.map(({ id }) => id).join(', ')} (--sample).`,
      '',
      'Access token, good for a day:',
      `  ${accessToken}`,
      '',
      `  curl -H 'Authorization: Bearer ${accessToken}' '${base}/calendar/v3/calendars/primary/events?${week}'`,
      `  curl -d '[3600000]' ${base}/_control/advance`,
    ].join('\n'),
  );
});
