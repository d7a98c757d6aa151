/** While one call is under way, further calls get its answer instead of starting another. */
export function singleFlight<T>(work: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | undefined;
  return () => {
    underWay ??= work().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

/** One run at a time. Whoever calls during a run gets the next one, which sees what they have just put down. */
export function oneAtATime<T>(work: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | undefined;
  let next: Promise<T> | undefined;
  const start = (): Promise<T> => {
    next = undefined;
    const run = work().finally(() => {
      if (underWay === run) underWay = undefined;
    });
    underWay = run;
    return run;
  };
  return () => {
    if (!underWay) return start();
    next ??= underWay.then(start, start);
    return next;
  };
}
