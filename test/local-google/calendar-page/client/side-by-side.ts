import type { Shown } from './events.ts';

export interface Lane {
  readonly event: Shown;
  readonly startMinute: number;
  readonly endMinute: number;
  left: number;
  width: number;
}

const SHORTEST_MINUTES = 24;

/** Puts the events of one day beside each other where they overlap: greedy lanes per cluster. */
export function sideBySide(events: readonly Shown[], dayStartMs: number): Lane[] {
  const minute = (atMs: number): number => Math.max(0, Math.min(1440, (atMs - dayStartMs) / 60_000));
  const lanes = events
    .map((event) => {
      const startMinute = minute(event.startMs);
      const endMinute = Math.max(minute(event.endMs), startMinute + SHORTEST_MINUTES);
      return { event, startMinute, endMinute, left: 0, width: 1 };
    })
    .sort((a, b) => a.startMinute - b.startMinute || b.endMinute - a.endMinute);
  let cluster: Lane[] = [];
  let clusterEnd = -1;
  for (const lane of lanes) {
    if (lane.startMinute >= clusterEnd) {
      spread(cluster);
      cluster = [];
    }
    cluster.push(lane);
    clusterEnd = Math.max(clusterEnd, lane.endMinute);
  }
  spread(cluster);
  return lanes;
}

function spread(cluster: readonly Lane[]): void {
  const ends: number[] = [];
  const places = cluster.map((lane) => {
    const free = ends.findIndex((end) => end <= lane.startMinute);
    const place = free === -1 ? ends.length : free;
    ends[place] = lane.endMinute;
    return place;
  });
  cluster.forEach((lane, index) => {
    lane.left = (places[index] ?? 0) / ends.length;
    lane.width = 1 / ends.length;
  });
}
