export { CharterCard, JournalCard, PauseCard, RoomCard } from './later.tsx';
