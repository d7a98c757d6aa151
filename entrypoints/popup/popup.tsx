import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/popup-view.tsx';
import { openPanel } from '../../lib/react/open.ts';
import { useWeekPage } from '../../lib/react/use-week-page.ts';

export function Popup() {
  const [planOpen, setPlanOpen] = useState(false);
  const windowId = useWindowId();
  const { live, week, view, problem, nowMs, commands, actions } = useWeekPage('popup', () =>
    setPlanOpen(true),
  );
  return (
    <PopupView
      data={{ live, week, view, problem, nowMs, planOpen, idle: commands.busy !== undefined }}
      actions={{
        ...actions,
        openPlan: () => setPlanOpen(true),
        closePlan: () => setPlanOpen(false),
        openPanel: () => {
          void openPanel(windowId).finally(() => window.close());
        },
      }}
    />
  );
}

function useWindowId(): number | undefined {
  const [windowId, setWindowId] = useState<number | undefined>();
  useEffect(() => {
    void browser.windows.getCurrent().then(({ id }) => setWindowId(id));
  }, []);
  return windowId;
}
