import type { BlockPlace, Plan, PlanChange } from '../../lib/domain/plan/plan.ts';
import { PlanChangeItem } from './plan-change.tsx';
import { useSpeech } from '../speech.tsx';
import { usePlanDetailWords } from './use-plan-detail-words.ts';

interface PlanChangesProps {
  readonly plan: Plan;
  readonly heading: 'h2' | 'h3';
}

/** Everything that would be written: what is for every week first, then week by week. */
export function PlanChanges({ plan, heading: Heading }: PlanChangesProps) {
  const { format } = useSpeech();
  const own = usePlanDetailWords();
  const groups = groupsOf(plan);
  const alone = groups.length === 1 && groups[0]?.week === undefined;
  const Group = Heading === 'h2' ? 'h3' : 'h4';
  const item = alone ? Group : Heading === 'h2' ? 'h4' : 'h5';
  return (
    <section className="stack">
      <Heading>{own.planChanges}</Heading>
      {groups.map(({ week, changes }) => (
        <div key={week ?? ''}>
          {!alone && (
            <Group className="group">{week === undefined ? own.everyWeek : format.week(week)}</Group>
          )}
          <ul className="changes">
            {changes.map((change) => (
              <PlanChangeItem key={keyOf(change)} change={change} heading={item} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface Group {
  /** Absent for what is for every week. */
  readonly week?: string;
  readonly changes: readonly PlanChange[];
}

function groupsOf({ changes, weeks }: Plan): Group[] {
  const always = changes.filter((change) => placeOf(change) === undefined);
  const once = changes
    .flatMap((change) => {
      const place = placeOf(change);
      if (!place) return [];
      const week = weeks.findLast((each) => each.week <= place.date)?.week ?? place.date;
      return [{ change, week, at: `${place.date} ${String(place.startMinute).padStart(4, '0')}` }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const byWeek = Map.groupBy(once, ({ week }) => week);
  return [
    ...(always.length > 0 ? [{ changes: always }] : []),
    ...[...byWeek].map(([week, of]) => ({ week, changes: of.map(({ change }) => change) })),
  ];
}

/** Where a change of one week shows: where the block stands, or would. */
function placeOf(change: PlanChange): BlockPlace | undefined {
  if (change.kind === 'create-series' || change.kind === 'end-series') return undefined;
  return change.kind === 'create-block' ? change.to : change.from;
}

function keyOf(change: PlanChange): string {
  return 'eventId' in change
    ? `${change.kind} ${change.eventId}`
    : `${change.practiceId} ${change.generation} ${String(change.ordinal)}`;
}
