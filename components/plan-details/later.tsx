import { lazy, Suspense } from 'react';
import type { AtRiskLineProps, AtRiskListProps } from './at-risk.tsx';
import type { PlanDetailsProps } from './plan-details.tsx';

// Most of the time no plan waits: these and their sentences come when there is one. Each keeps its place until then.
const Details = lazy(async () => ({ default: (await import('./cards.ts')).PlanDetails }));
const Line = lazy(async () => ({ default: (await import('./cards.ts')).AtRiskLine }));
const List = lazy(async () => ({ default: (await import('./cards.ts')).AtRiskList }));

export function PlanDetails(props: PlanDetailsProps) {
  return (
    <Suspense fallback={<div className="waiting" />}>
      <Details {...props} />
    </Suspense>
  );
}

export function AtRiskLine(props: AtRiskLineProps) {
  return (
    <Suspense fallback={<div className="waiting" />}>
      <Line {...props} />
    </Suspense>
  );
}

export function AtRiskList(props: AtRiskListProps) {
  return (
    <Suspense fallback={<div className="waiting" />}>
      <List {...props} />
    </Suspense>
  );
}
