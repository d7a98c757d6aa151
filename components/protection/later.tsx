import { lazy, Suspense } from 'react';
import type { CharterCardProps } from './charter-card.tsx';
import type { JournalCardProps } from './journal-card.tsx';
import type { PauseCardProps } from './pause-card.tsx';
import type { RoomCardProps } from './room-card.tsx';

// Nobody opens the panel for these alone: they and their sentences come once the week is painted.
const Charter = lazy(async () => ({ default: (await import('./cards.ts')).CharterCard }));
const Journal = lazy(async () => ({ default: (await import('./cards.ts')).JournalCard }));
const Pausing = lazy(async () => ({ default: (await import('./cards.ts')).PauseCard }));
const Room = lazy(async () => ({ default: (await import('./cards.ts')).RoomCard }));

export function CharterCard(props: CharterCardProps) {
  return (
    <Suspense>
      <Charter {...props} />
    </Suspense>
  );
}

export function JournalCard(props: JournalCardProps) {
  return (
    <Suspense>
      <Journal {...props} />
    </Suspense>
  );
}

export function PauseCard(props: PauseCardProps) {
  return (
    <Suspense>
      <Pausing {...props} />
    </Suspense>
  );
}

/** Stands above the week's bars, so its place is kept until it is there. */
export function RoomCard(props: RoomCardProps) {
  const { data } = props;
  const comes = data.view !== undefined && data.view.when !== 'past';
  return (
    <Suspense fallback={comes && <div className="room-waiting" />}>
      <Room {...props} />
    </Suspense>
  );
}
