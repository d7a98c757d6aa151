import { useId, useState } from 'react';
import type { RoomOffer } from '../../lib/domain/room-offer.ts';
import { useSpeech } from '../speech.tsx';
import { CopyLine } from './copy-line.tsx';
import { useProtectionWords } from './use-protection-words.ts';

/** One meeting that could give way: how, what the week would be, why just this one, and words to ask with. */
export function RoomOfferItem({ offer }: { readonly offer: RoomOffer }) {
  const { words, format } = useSpeech();
  const own = useProtectionWords();
  const { meeting, placed } = offer;
  const gain = own.room.gain(
    format.duration(offer.beforeMinutes),
    format.duration(offer.afterMinutes),
    format.duration(offer.targetMinutes),
  );
  const message = own.room.message(offer, format);
  return (
    <li className="change">
      <h3>
        <bdi>{meeting.title}</bdi>
      </h3>
      <p className="soft figures">{format.span(meeting.startMs, meeting.endMs)}</p>
      <p>
        <strong>{own.room.how(offer, format)}</strong>
      </p>
      <p className="figures">{gain}</p>
      <p>{own.room.placed(words.practice(offer.practiceName), format.span(placed.startMs, placed.endMs))}</p>
      <p className="soft">{own.room.why(offer).join(' · ')}</p>
      <Draft key={message} message={message} title={meeting.title} />
    </li>
  );
}

interface DraftProps {
  readonly message: string;
  readonly title: string;
}

function Draft({ message, title }: DraftProps) {
  const own = useProtectionWords();
  const id = useId();
  const [text, setText] = useState(message);
  return (
    <details>
      <summary id={id}>{own.room.draft}</summary>
      <div className="stack inside field">
        <textarea
          aria-labelledby={id}
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="soft">{own.room.draftNote}</p>
      </div>
      <CopyLine text={text} about={title} />
    </details>
  );
}
