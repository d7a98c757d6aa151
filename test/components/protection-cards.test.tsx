import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CharterCard, JournalCard, PauseCard, RoomCard } from '../../components/protection/cards.ts';
import * as later from '../../components/protection/index.ts';
import type { WeekActions } from '../../components/actions.ts';
import type { PopupData } from '../../components/popup-data.ts';
import type { JournalLine, Live } from '../../lib/state/live.ts';
import { show } from './clicking.tsx';
import { enter, entered } from './entering.ts';
import { HOSTILE, live, NOW_MS, WEEK, weekView } from './fixtures.ts';
import { CHARTER, entry, JOURNAL, LINES, offer, ROOM } from './protection-fixtures.ts';
import { quiet } from './quiet-actions.ts';
import { buttons, markup, said } from './say.tsx';

/** A clipboard that keeps what it was given, or that the browser refuses. */
function clipboard(allowed = true) {
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => {
    if (!allowed) throw new Error('refused');
  });
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  return writeText;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('pausing', () => {
  it('asks why, how long and what stays, and begins by one click', async () => {
    const pause = vi.fn<WeekActions['pause']>();
    const page = await show(<PauseCard live={live()} idle={false} actions={{ ...quiet, pause }} />);
    expect(page.text()).toContain('Blocks already in your calendar stay.');
    await enter('Why', 'fundraise');
    await enter('For how long', '6');
    await enter('What stays of the targets', '0.25');
    await page.click('Pause');
    expect(pause.mock.calls).toEqual([[{ kind: 'fundraise', weeks: 6, share: 0.25 }]]);
  });

  it.each([
    [0, 'Vacation: no targets for now. The full targets are back on 14 December, by themselves.'],
    [0.5, 'Vacation: targets are at 50% for now.'],
  ])('says what holds at a share of %d and until when, and can be ended', async (share, sentence) => {
    const endPause = vi.fn<WeekActions['endPause']>();
    const pause = { kind: 'vacation', from: '2026-11-16', until: '2026-12-14', share } as const;
    const page = await show(
      <PauseCard live={live({ pause })} idle={false} actions={{ ...quiet, endPause }} />,
    );
    expect(page.text()).toContain(sentence);
    expect(page.buttons()).not.toContain('Pause');
    await page.click('End it now');
    expect(endPause).toHaveBeenCalledTimes(1);
  });
});

describe('making room', () => {
  const card = (data: Partial<PopupData>, makeRoom = quiet.makeRoom, idle = false) => (
    <RoomCard data={{ view: weekView(), ...data }} live={live()} idle={idle} actions={{ makeRoom }} />
  );

  it('is asked for the displayed week', async () => {
    const makeRoom = vi.fn<WeekActions['makeRoom']>();
    const page = await show(card({ week: '2026-11-23' }, makeRoom));
    await page.click('Look for room');
    expect(makeRoom.mock.calls).toEqual([['2026-11-23']]);
  });

  it('shows each meeting with what the week would be, and why just this one', () => {
    const text = said(markup(card({ room: ROOM })));
    expect(text).toContain('3 meetings could give room.');
    expect(text).toMatch(
      /Vendor sync Thu,? 19 Nov 14:00 ?– ?15:00 Skip it 5 h → 7 h of 16 h hands-on Room for Code, Thu,? 19 Nov/,
    );
    expect(text).toContain('recurring · 12 others · optional for you · not yours');
    expect(text).toContain('Shorten it to 30 min');
    expect(text).toContain('1 other person · not yours');
    expect(text).toContain('Hold it every other week');
    expect(text).toContain('Nothing is sent by itself.');
  });

  it('sets strangers’ titles as text only', () => {
    const html = markup(card({ room: ROOM }));
    expect(html).not.toContain('<img');
    expect(said(html)).toContain(HOSTILE);
  });

  it('says that it is looking, and why there is nothing', () => {
    expect(said(markup(card({ busy: 'makeRoom' }, quiet.makeRoom, true)))).toContain('Looking for room…');
    const none = (why: 'nothing-missing' | 'nothing-helps') =>
      said(markup(card({ room: { week: WEEK, offers: [], none: why } })));
    expect(none('nothing-missing')).toContain('Nothing is missing this week.');
    expect(none('nothing-helps')).toContain('No meeting of this week that could be asked for would help.');
  });

  it('does not show one week’s meetings in another, nor anything in a week that is over', () => {
    expect(said(markup(card({ room: ROOM, week: '2026-11-23' })))).not.toContain('Vendor sync');
    expect(markup(card({ room: ROOM, view: weekView({ when: 'past' }) }))).toBe('');
  });

  it('copies the message as the user changed it, and sends nothing', async () => {
    const writeText = clipboard();
    const page = await show(card({ room: { week: WEEK, offers: [offer()] } }));
    expect(entered('A message for it')).toContain('I am an optional guest and would like to stay away.');
    await enter('A message for it', 'Please go on without me.');
    await page.click('Copy: Vendor sync');
    expect(writeText.mock.calls).toEqual([['Please go on without me.']]);
    expect(page.text()).toContain('Copied');
  });

  it('says so where the browser does not let it copy', async () => {
    clipboard(false);
    const page = await show(card({ room: { week: WEEK, offers: [offer()] } }));
    await page.click('Copy: Vendor sync');
    expect(page.text()).toContain('The browser did not allow it: select the text and copy it.');
    expect(page.text()).not.toContain('Copied');
  });
});

describe('the charter', () => {
  const card = (
    data: Partial<PopupData> = {},
    state: Partial<Live> = {},
    actions: Partial<WeekActions> = {},
  ) => <CharterCard data={data} live={live(state)} idle={false} actions={{ ...quiet, ...actions }} />;

  it('is made on a click, and says when the last copy is out of date', async () => {
    const readCharter = vi.fn<WeekActions['readCharter']>();
    const page = await show(card({}, { charterOutdated: true }, { readCharter }));
    expect(page.text()).toContain('Your times have changed since you last copied this.');
    await page.click('Show the text');
    expect(readCharter).toHaveBeenCalledTimes(1);
    expect(said(markup(card()))).not.toContain('have changed');
  });

  it('is shown in three variants; copying one is told with the mark of what was copied', async () => {
    const writeText = clipboard();
    const charterCopied = vi.fn<WeekActions['charterCopied']>();
    const page = await show(card({ charter: CHARTER }, {}, { charterCopied }));
    expect(page.text()).toContain('Code: Mon–Fri 09:00–11:00 (does not move)');
    await page.click('Copy: For a chat or booking page');
    expect(writeText.mock.lastCall?.[0]).toMatch(/^My hands-on hours: Code Mon–Fri/);
    expect(charterCopied.mock.calls).toEqual([['m1']]);
  });

  it('is not told as copied where the browser refused', async () => {
    clipboard(false);
    const charterCopied = vi.fn<WeekActions['charterCopied']>();
    const page = await show(card({ charter: CHARTER }, {}, { charterCopied }));
    await page.click('Copy: For colleagues');
    expect(charterCopied).not.toHaveBeenCalled();
  });

  it('offers to write the emergency line where there is none', () => {
    expect(buttons(markup(card({ charter: { ...CHARTER, emergency: '' } })))).toContain('Add it in settings');
    expect(buttons(markup(card({ charter: CHARTER })))).not.toContain('Add it in settings');
  });

  it('says what to do first where no time stands', () => {
    const text = said(markup(card({ charter: { ...CHARTER, practices: [] } })));
    expect(text).toContain('No weekly time stands yet. Approve a plan first.');
    expect(text).not.toContain('For colleagues');
  });
});

describe('the journal', () => {
  const card = (journal: Live['journal'], undo = quiet.undo) => (
    <JournalCard data={{ nowMs: NOW_MS }} live={{ journal }} idle={false} actions={{ undo }} />
  );
  const one = (line: JournalLine) => said(markup(card([entry({ lines: [line] })])));

  it('says so when it is empty', () => {
    expect(said(markup(card([])))).toContain('Nothing was changed in your calendar in the last thirty days.');
  });

  it('calls each kind of entry by its name, newest first', () => {
    const text = said(markup(card(JOURNAL)));
    const places = [
      'Kept protected for you',
      'You approved a plan',
      'You answered an invitation',
      'Undone',
      'Series ended',
      '3 older entries',
      'Duplicate blocks removed',
      'Blocks taken over',
      'All blocks removed',
    ].map((name) => text.indexOf(name));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each<[JournalLine, RegExp]>([
    [LINES['create-series'], /New weekly time: Code done Mon–Fri 0?9:00/],
    [LINES['create-block'], /New: Feel the debt waiting Thu,? 26 Nov 14:00/],
    [
      LINES['move-block'],
      /Moved: Critical technical decisions done Wed,? 25 Nov 0?9:00 ?– ?11:00 → Thu 14:00/,
    ],
    [LINES['release-block'], /Given back: Ship with the team withdrawn Wed,? 25 Nov/],
    [LINES['end-series'], /Ended: Code done Mon–Fri/],
    [LINES['remove-block'], /Removed: Code did not work Wed,? 25 Nov/],
    [LINES['restore-series'], /Goes on: Code done Mon–Fri/],
  ])('says what was done, where, and what became of it: $0.kind', (line, sentence) => {
    expect(one(line)).toMatch(sentence);
  });

  it.each([
    ['shorter at its end', { date: '2026-11-25', startMinute: 540, minutes: 60 }, 'Shorter: Code'],
    ['shorter at its start', { date: '2026-11-25', startMinute: 600, minutes: 60 }, 'Shorter: Code'],
    ['inside, of the same length', { date: '2026-11-25', startMinute: 600, minutes: 120 }, 'Moved: Code'],
    ['on another day and shorter', { date: '2026-11-26', startMinute: 540, minutes: 60 }, 'Moved: Code'],
  ])('tells a move from a block made shorter: %s', (_, to, sentence) => {
    const from = { date: '2026-11-25', startMinute: 540, minutes: 120 };
    expect(one({ kind: 'move-block', state: 'done', name: 'Code', from, to })).toContain(sentence);
  });

  it.each([
    ['accepted', 'Accepted “Board prep”'],
    ['declined', 'Declined “Board prep”'],
    ['tentative', 'Answered “maybe” to “Board prep”'],
    ['needsAction', 'Took back the answer to “Board prep”'],
  ] as const)('names the event an answer was for: %s', (answer, sentence) => {
    const text = one({ ...LINES['answer-invitation'], name: 'Board prep', answer });
    expect(text.replaceAll(/“ | ”/g, (quote) => quote.trim())).toContain(sentence);
  });

  it('never makes more of a stranger’s title than text', () => {
    expect(markup(card([entry({ lines: [LINES['answer-invitation']] })]))).not.toContain('<img');
  });

  it('folds more than two changes', () => {
    const three = [LINES['create-series'], LINES['create-block'], LINES['move-block']];
    expect(markup(card([entry({ lines: three })]))).toContain('<summary>3 changes</summary>');
    expect(markup(card([entry({ lines: three.slice(1) })]))).not.toContain('<summary>');
  });

  it('offers to undo what can be undone, each by a name of its own', async () => {
    const undo = vi.fn<WeekActions['undo']>();
    const page = await show(
      card([entry(), entry({ decisionId: 'd2', kind: 'undo', undoable: false })], undo),
    );
    expect(page.buttons()).toHaveLength(1);
    await page.click(page.buttons()[0] ?? '');
    expect(page.buttons()[0]).toMatch(/^Undo: You approved a plan, 0?9:42$/);
    expect(undo.mock.calls).toEqual([['d1']]);
  });
});

describe('in the panel', () => {
  it('the cards come by themselves, one and all', async () => {
    const now = live();
    const data = { view: weekView(), nowMs: NOW_MS };
    const page = await show(
      <>
        <later.RoomCard data={data} live={now} idle={false} actions={quiet} />
        <later.JournalCard data={data} live={now} idle={false} actions={quiet} />
        <later.CharterCard data={{}} live={now} idle={false} actions={quiet} />
        <later.PauseCard live={now} idle={false} actions={quiet} />
      </>,
    );
    await act(async () => {
      await import('../../components/protection/cards.ts');
    });
    expect(page.buttons()).toEqual(['Look for room', 'Show the text', 'Pause']);
    expect(page.text()).toContain('Journal');
  });
});
