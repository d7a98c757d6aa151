import { PanelView } from '../../components/panel-view.tsx';
import { useWeekPage } from '../../lib/react/use-week-page.ts';

export function Panel() {
  const { live, week, view, problem, nowMs, commands, actions } = useWeekPage('panel', () =>
    window.scrollTo(0, 0),
  );
  return (
    <PanelView
      data={{
        live,
        week,
        view,
        problem,
        nowMs,
        idle: commands.busy !== undefined,
        planning: commands.busy === 'proposePlan',
      }}
      actions={actions}
    />
  );
}
