import type { App } from '../../../lib/app/app.ts';
import type { ConflictAnswer } from '../../../lib/domain/conflict.ts';
import { EXCEPTION_REASONS, type Settings } from '../../../lib/domain/facts.ts';
import type { Level } from '../../../lib/domain/practice.ts';
import type { QuestionAnswer } from '../../../lib/messages/protocol.ts';
import { ADA } from '../world.ts';
import { pick } from './calendar-side.ts';
import type { Device } from './device.ts';
import type { Choice } from './people.ts';

const LEVELS: readonly Level[] = ['flexible', 'firm', 'sacred'];

type Act = (app: App, device: Device, choice: Choice) => Promise<unknown>;

/** What the user does with the extension, or its alarms do. Each ends when all that it set off has. */
export const USER = {
  'the alarm rings': (app) => app.catchUp(),
  'reads the calendar': (app) => app.sync(),
  'asks for a plan': (app) => app.proposePlan(),
  'approves the plan': async (app, device) => {
    const { plan } = await device.live();
    if (plan) await app.approvePlan(plan.id);
  },
  'plans and approves': async (app) => {
    const plan = await app.proposePlan();
    if (plan.ok && plan.value.changes.length > 0) await app.approvePlan(plan.value.id);
  },
  'discards the plan': async (app, device) => {
    const { plan } = await device.live();
    if (plan) await app.discardPlan(plan.id);
  },
  'takes something back': async (app, device, { a }) => {
    const item = pick(
      (await device.live()).journal.filter(({ undoable }) => undoable),
      a,
    );
    if (item) await app.undo(item.decisionId);
  },
  'answers a conflict': async (app, device, { a, b, c }) => {
    const conflict = pick((await device.live()).conflicts, a);
    if (!conflict) return;
    const answers: ConflictAnswer[] = [
      { kind: 'decline', comment: 'I hold this time for work.' },
      { kind: 'propose', comment: 'Thursday at 14:00?' },
      { kind: 'accept-and-move' },
      { kind: 'accept-as-exception', reason: pick(EXCEPTION_REASONS, c) ?? 'other' },
    ];
    const answer = pick(answers, b);
    const [blockId, meetingId] = [conflict.block.eventId, conflict.meeting.eventId];
    if (answer) await app.answerConflict({ blockId, meetingId, answer });
  },
  'answers a question': async (app, device, { a, b, c }) => {
    const question = pick((await device.live()).questions, a);
    if (!question) return;
    const answers: Record<typeof question.kind, QuestionAnswer[]> = {
      'only-this-or-always': [{ kind: 'only-this' }, { kind: 'always' }],
      level: [{ kind: 'yes' }, { kind: 'no' }],
      why: [{ kind: 'why', reason: pick(EXCEPTION_REASONS, c) ?? 'other' }, { kind: 'no' }],
    };
    const answer = pick(answers[question.kind], b);
    if (answer) await app.answerQuestion({ id: question.id, answer });
  },
  'says keep it protected for me': (app) => thenRead(app, app.changeProtection({ mode: 'keep' })),
  'says ask me first': (app) => thenRead(app, app.changeProtection({ mode: 'ask' })),
  pauses: (app, _, { a, b }) =>
    thenRead(app, app.pause({ kind: 'fundraise', share: (a % 3) / 2, weeks: 1 + (b % 3) })),
  'ends the pause': (app) => thenRead(app, app.endPause()),
  'gives a practice another level': async (app, device, { a, b }) => {
    const settings = await settingsOf(device);
    const practice = pick(settings?.practices ?? [], a);
    const level = pick(LEVELS, b);
    if (practice && level) await thenRead(app, app.setLevel({ practiceId: practice.id, level }));
  },
  'changes working time or breathing space': async (app, device, { a, b }) => {
    const settings = await settingsOf(device);
    if (!settings) return;
    const revision = (settings.revision ?? 1) + 1;
    const ranges = [{ startMinute: 480 + (b % 4) * 60, endMinute: 1080 }];
    const workingHours = { ...settings.workingHours, WE: ranges, TH: ranges };
    const change = a % 2 === 0 ? { breathingMinutes: (b % 4) * 10 } : { workingHours };
    await device.peek.saveSettings(ADA, { ...settings, ...change, revision });
    await app.sync();
  },
  'removes all blocks': (app) => app.removeAllBlocks(),
  'uses the rhythm found here': async (app, device) => {
    if ((await device.live()).found) await app.adoptBlocks();
  },
  'removes what was found here': async (app, device) => {
    if ((await device.live()).found) await app.removeAllBlocks();
  },
  'signs in again': (app) => thenRead(app, app.reconnect()),
  'tries again': (app) => app.retryNow(),
  'dismisses a problem': async (app, device, { a }) => {
    const problem = pick((await device.live()).problems, a);
    if (problem) await app.dismissProblem(problem.entryId);
  },
} satisfies Record<string, Act>;

export type UserAct = keyof typeof USER;

async function thenRead(app: App, changed: Promise<unknown>): Promise<void> {
  await changed;
  await app.sync();
}

async function settingsOf({ peek }: Device): Promise<Settings | undefined> {
  return (await peek.settings(ADA)) as Settings | undefined;
}
