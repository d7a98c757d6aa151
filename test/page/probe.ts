import { followPage } from '../../entrypoints/calendar.content/follow-page.ts';
import type { Following } from '../../entrypoints/calendar.content/follow-page.ts';
import { systemClock } from '../../lib/clock.ts';
import { weekOf } from '../../lib/domain/civil.ts';
import { stripSpeechFor } from '../../lib/i18n/strip.ts';
import type { StripRequests, StripView } from '../../lib/messages/protocol.ts';

type ShowWeek = Parameters<StripRequests['showWeek']>[0];

/** What a test in the page can reach. */
export interface Probe {
  /** Every question the strip asked, oldest first. */
  readonly asked: { readonly request: string; readonly input: unknown }[];
  answer: (input: ShowWeek) => StripView | null | Promise<StripView | null>;
  alive: boolean;
  /** How often the page was looked at. */
  looks: number;
  start: (language?: string) => void;
  following?: Following;
}

const NOW_MS = Date.parse('2026-11-18T09:20:00Z');

const probe: Probe = {
  asked: [],
  alive: true,
  looks: 0,
  answer: ({ date, address }) => (address === 'ada.lind@example.com' ? redWeek(date) : null),
  start: (language = 'en') => {
    probe.following = followPage({
      page: document,
      speech: stripSpeechFor(language),
      clock: {
        ...systemClock,
        nowMs: () => {
          probe.looks += 1;
          return NOW_MS;
        },
      },
      isAlive: () => probe.alive,
      ask: async (request, input) => {
        probe.asked.push({ request, input });
        if (!probe.alive) throw new Error('Extension context invalidated.');
        const given = request === 'showWeek' ? await probe.answer(input as ShowWeek) : undefined;
        return given as ReturnType<StripRequests[typeof request]>;
      },
    });
  },
};

function redWeek(date: string): StripView {
  const week = weekOf(date, 'MO');
  return {
    week,
    sample: false,
    verdict: 'red',
    when: week === '2026-11-16' ? 'current' : week < '2026-11-16' ? 'past' : 'ahead',
    doingMinutes: 210,
    soFarMinutes: 210,
    targetMinutes: 840,
    meetingMinutes: 1500,
    notConfirmed: false,
    canFix: true,
    warning: {
      evidence: { id: 'all-meetings', doingMinutes: 210, targetMinutes: 840, meetingMinutes: 1500 },
      severity: 'red',
      actions: [{ kind: 'preview-plan' }],
    },
  };
}

(globalThis as unknown as { probe: Probe }).probe = probe;
