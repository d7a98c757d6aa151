import type { Live } from '../../lib/state/live.ts';
import type { WeekActions } from '../actions.ts';
import { Button } from '../button.tsx';
import type { PopupData } from '../popup-data.ts';
import { RoomOfferItem } from './room-offer-item.tsx';
import { useProtectionWords } from './use-protection-words.ts';

export interface RoomCardProps {
  readonly data: Pick<PopupData, 'week' | 'view' | 'room' | 'busy'>;
  readonly live: Pick<Live, 'week'>;
  readonly idle: boolean;
  readonly actions: Pick<WeekActions, 'makeRoom'>;
}

/** What could give way in the displayed week; nothing for a week that is over, or that nobody knows. */
export function RoomCard({ data, live, idle, actions }: RoomCardProps) {
  const own = useProtectionWords();
  const week = data.week ?? live.week?.week;
  if (week === undefined || !data.view || data.view.when === 'past') return null;
  const room = data.room?.week === week ? data.room : undefined;
  const looking = data.busy === 'makeRoom';
  return (
    <section className="stack">
      <h2>{own.room.title}</h2>
      <p className="soft">{own.room.text}</p>
      <div className="row">
        <Button idle={idle} onClick={() => actions.makeRoom(week)}>
          {room ? own.room.again : own.room.find}
        </Button>
        <output>
          {looking && own.room.looking}
          {!looking && room && (room.none ? own.room.none[room.none] : own.room.found(room.offers.length))}
        </output>
      </div>
      {room && room.offers.length > 0 && (
        <ol className="changes">
          {room.offers.map((offer) => (
            <RoomOfferItem key={`${offer.meeting.eventId} ${offer.how}`} offer={offer} />
          ))}
        </ol>
      )}
    </section>
  );
}
