import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as realWait } from 'node:timers/promises';
import type { AdapterProcess } from './adapter-process.js';

/** Real milliseconds from the end of what listened to the end of the shell or tool that has started it. */
const END_WITHIN_MS = 2_000;

/**
 * Done when it is known whether an adapter has ended: its connections break before its end is told, so that whoever
 * only looks at the process may look too early.
 */
export async function stillThere(baseUrl: string, process: Pick<AdapterProcess, 'ending' | 'ended'>): Promise<void> {
  if (process.ending !== undefined || (await listens(baseUrl))) return;
  const tooLong = new AbortController();
  await Promise.race([
    process.ended,
    realWait(END_WITHIN_MS, undefined, { signal: tooLong.signal }).catch(() => undefined),
  ]);
  tooLong.abort();
}

async function listens(baseUrl: string): Promise<boolean> {
  const { hostname, port } = new URL(baseUrl);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
