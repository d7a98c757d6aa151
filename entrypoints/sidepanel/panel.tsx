import { useEffect } from 'react';
import { PanelView } from '../../components/panel-view.tsx';
import { useWeekPage } from '../../lib/react/use-week-page.ts';

export function Panel() {
  const { data, actions } = useWeekPage();
  const { planOpen, planning } = data;
  useEffect(() => {
    // The plan stands at the top, wherever the page was.
    if (planOpen || planning) window.scrollTo(0, 0);
  }, [planOpen, planning]);
  return <PanelView data={data} actions={actions} />;
}
