// @ts-check
import { countCalls } from './read-calls.js';

/**
 * @import { CallStore } from '../contract/call-store.js'
 * @import { Client } from './client.js'
 * @typedef {(stretch: { from: number, to: number }) => Promise<void>} Read
 */

/** Older calls are taken as they are: nobody writes to them any more. Seconds. */
const RECENT = 86_400;

/** So much of the past is read unasked. Seconds. */
const HISTORY = 30 * RECENT;

/** Until it settles the start of a call may move by a second. */
const MARGIN = 2;

/**
 * Brings the calls of a window into the store. What is older than a day is read once. Of the last day everything is read
 * from the first call on that may still change; and all of it when Aircall counts another number of calls than the store,
 * since some appear late.
 * @param {{ store: CallStore, client: Client, now: () => number, read: Read }} parts
 * @param {{ from: number, to: number }} window Unix seconds
 */
export async function refresh({ store, client, now, read }, { from, to }) {
  const recent = Math.floor(now()) - RECENT;
  for (const gap of store.gaps(from, Math.min(to, recent))) {
    await read(gap);
    store.cover(gap.from, gap.to);
  }
  // Nothing has begun so late, however wrong one of the two clocks may be.
  if (to < recent || from > now() + RECENT) return;

  const first = Math.max(from - MARGIN, recent);
  const last = to + MARGIN;
  const restless = (store.restlessFrom(first, last) ?? first) - MARGIN;
  const isComplete =
    restless > first &&
    (await countCalls({ client, from: first, to: restless - 1 })) === store.count(first, restless - 1);
  await read({ from: isComplete ? restless : first, to: last });
}

/**
 * What is done unasked, at the start and now and then: it meets agents and clients before they are deleted.
 * @param {{ now: () => number, bringUpToDate: (window: { from: number, to: number }) => Promise<void> }} parts
 */
export const round = ({ now, bringUpToDate }) =>
  bringUpToDate({ from: Math.floor(now()) - HISTORY, to: Math.ceil(now()) });
