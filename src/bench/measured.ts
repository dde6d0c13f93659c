import { performance } from 'node:perf_hooks';

/** What a process measured of itself. */
export interface Measured {
  readonly ms: number;
  /** The most memory that the process had, less what it had before it began. */
  readonly peakBytes: number;
}

const before = process.memoryUsage.rss();

/**
 * Runs something and tells on stdout what it took. The result is held until the memory is read, as its user would hold it.
 * @param timeOf milliseconds that count, when not all of them do
 */
export async function measured<T>(run: () => T | Promise<T>, timeOf?: (result: T) => number): Promise<void> {
  const began = performance.now();
  const result = await run();
  const ms = performance.now() - began;
  const figures: Measured = {
    ms: timeOf?.(result) ?? ms,
    peakBytes: process.resourceUsage().maxRSS * 1024 - before,
  };
  console.log(JSON.stringify(figures));
}
