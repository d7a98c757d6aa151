/** Milliseconds of each run, ascending; runs before the measured ones warm the code up. */
export function timed(runs: number, run: (index: number) => void): number[] {
  for (let index = 0; index < Math.min(20, runs); index++) run(index);
  const times = Array.from({ length: runs }, (_, index) => {
    const startMs = performance.now();
    run(index);
    return performance.now() - startMs;
  });
  return times.sort((a, b) => a - b);
}

export function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function report(name: string, sorted: readonly number[], budget: string): void {
  const [median, p95, most] = [0.5, 0.95, 1].map((share) => at(sorted, share).toFixed(2));
  console.log(`${name.padEnd(52)} median ${median} ms, p95 ${p95} ms, most ${most} ms   (budget ${budget})`);
}
