/** Milliseconds of each run, ascending; runs before the measured ones warm the code up. */
export function timed(runs: number, run: (index: number) => void): number[] {
  for (let index = 0; index < Math.min(20, runs); index++) run(index);
  const times = Array.from({ length: runs }, (_, index) => {
    const startMs = performance.now();
    run(index);
    return performance.now() - startMs;
  });
  return ascending(times);
}

export function ascending(values: readonly number[]): number[] {
  return values.toSorted((a, b) => a - b);
}

export function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function medianOf(values: readonly number[]): number {
  return at(ascending(values), 0.5);
}

export function report(name: string, sorted: readonly number[], budget: string): void {
  const [median, p95, most] = [0.5, 0.95, 1].map((share) => at(sorted, share).toFixed(2));
  print(name, `median ${median} ms, p95 ${p95} ms, most ${most} ms`, budget);
}

/** The medians' ratio: what two measurements on one machine say of each other holds on another machine too. */
export function reportRatio(
  name: string,
  measured: readonly number[],
  yardstick: readonly number[],
  budget: string,
): void {
  const [value, unit] = [medianOf(measured), medianOf(yardstick)];
  print(name, `${(value / unit).toFixed(2)} × (${value.toFixed(1)} ms ÷ ${unit.toFixed(1)} ms)`, budget);
}

export function print(name: string, value: string, budget: string): void {
  console.log(`${name.padEnd(52)} ${value}   (budget ${budget})`);
}
