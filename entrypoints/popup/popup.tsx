import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/popup-view.tsx';
import { openPanel } from '../../lib/react/open.ts';
import { useWeekPage } from '../../lib/react/use-week-page.ts';

export function Popup() {
  const windowId = useWindowId();
  const { data, actions } = useWeekPage();
  return (
    <PopupView
      data={data}
      actions={{
        ...actions,
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
