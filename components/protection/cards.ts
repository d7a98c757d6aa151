export { CharterCard } from './charter-card.tsx';
export { JournalCard } from './journal-card.tsx';
export { PauseCard } from './pause-card.tsx';
export { RoomCard } from './room-card.tsx';
