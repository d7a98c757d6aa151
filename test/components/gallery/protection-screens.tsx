import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { OptionsView } from '../../../components/options-view.tsx';
import type { OptionsData } from '../../../components/options/options-props.ts';
import { CharterCard } from '../../../components/protection/charter-card.tsx';
import { JournalCard } from '../../../components/protection/journal-card.tsx';
import { PauseCard } from '../../../components/protection/pause-card.tsx';
import { RoomCard } from '../../../components/protection/room-card.tsx';
import { ROLES } from '../../../lib/domain/practices/index.ts';
import type { Live } from '../../../lib/state/live.ts';
import { live, NOW_MS, weekView } from '../fixtures.ts';
import { CHARTER, JOURNAL, ROOM } from '../protection-fixtures.ts';
import { quiet } from '../quiet-actions.ts';

function options(some: Partial<Live>, data: Partial<OptionsData> = {}): ReactNode {
  return <OptionsView data={{ live: live(some), roles: ROLES, ...data }} actions={quiet} />;
}

/** As wide as a popup or a narrow panel. */
function cards(children: ReactNode): ReactNode {
  return <Cards>{children}</Cards>;
}

/** With everything unfolded. */
function Cards({ children }: { readonly children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    for (const details of main.current?.querySelectorAll('details') ?? []) details.open = true;
  }, []);
  return (
    <main className="panel" ref={main}>
      <div className="page">
        <h1>Protection</h1>
        {children}
      </div>
    </main>
  );
}

const data = { view: weekView(), nowMs: NOW_MS, planning: false };
const protection = {
  mode: 'keep',
  vips: ['chair@example.com', 'a-very-long-address-of-somebody-important@investors.holding.example.com'],
  autoDecline: false,
  emergency: 'Call me twice, I will pick up.',
} as const;
const pause = { kind: 'fundraise', from: '2026-11-16', until: '2026-12-14', share: 0.25 } as const;

/** The screens of modes, pause, making room, charter and journal. */
export const PROTECTION_SCREENS: Readonly<Record<string, ReactNode>> = {
  'popup-protection-room': cards(
    <RoomCard data={{ ...data, room: ROOM }} live={live()} idle={false} actions={quiet} />,
  ),
  'popup-protection-room-none': cards(
    <RoomCard
      data={{ ...data, room: { ...ROOM, offers: [], none: 'nothing-helps' } }}
      live={live()}
      idle={false}
      actions={quiet}
    />,
  ),
  'popup-protection-room-looking': cards(
    <RoomCard data={{ ...data, busy: 'makeRoom' }} live={live()} idle actions={quiet} />,
  ),
  'popup-protection-charter': cards(
    <CharterCard
      data={{ charter: CHARTER }}
      live={live({ charterOutdated: true })}
      idle={false}
      actions={quiet}
    />,
  ),
  'popup-protection-charter-empty': cards(
    <CharterCard
      data={{ charter: { ...CHARTER, practices: [] } }}
      live={live()}
      idle={false}
      actions={quiet}
    />,
  ),
  'popup-protection-journal': cards(
    <JournalCard data={data} live={live({ journal: JOURNAL })} idle={false} actions={quiet} />,
  ),
  'popup-protection-pause': cards(
    <>
      <PauseCard live={live()} idle={false} actions={quiet} />
      <PauseCard live={live({ pause })} idle={false} actions={quiet} />
      <JournalCard data={data} live={live()} idle={false} actions={quiet} />
      <CharterCard data={{}} live={live()} idle={false} actions={quiet} />
    </>,
  ),
  'options-protection-first': options({ plansApproved: 1 }),
  'options-protection-keep': options(
    { plansApproved: 2, protection, pause },
    { changed: 'vips autoDecline' },
  ),
  'options-protection-problem': options(
    { plansApproved: 2, protection: { ...protection, autoDecline: true } },
    { changed: 'level code', problem: { code: 'no-answer' }, failed: 'setLevel' },
  ),
};
