import { setTimeout as realWait } from 'node:timers/promises';

/** So many real seconds, or until the signal fires. Never throws. */
export async function wait(seconds: number, signal: AbortSignal): Promise<void> {
  await realWait(seconds * 1000, undefined, { signal }).catch(() => {});
}
