// @ts-check

/**
 * @import { CallStore } from '../contract/call-store.js'
 * @import { Stretch } from './types.js'
 * @typedef {{ store: CallStore, now: () => number, read: (stretch: Stretch) => Promise<number> }} Parts
 */

const DAY = 86_400;
const RECENT = 1.5 * DAY;
/** So much of the past is read unasked. */
const HISTORY = 30 * DAY;
/** Windows must be shorter than 180 days. */
const LONGEST = 179 * DAY;
/** Arrivals are read so far back once more: two clocks may differ. Seconds. */
const OVERLAP = 600;
/** There was no Callyzer before: 2015. */
const EARLIEST = 1_420_070_400;

/**
 * Brings the calls of a window into the store: what has reached Callyzer since the last time, whenever it happened, since
 * telephones without a network send their calls late; and what of the window was never read.
 * @param {Parts} parts
 * @param {{ from: number, to: number }} window Unix seconds
 */
export async function refresh({ store, now, read }, { from, to }) {
  const latest = Math.ceil(now()) + DAY;
  const since = store.mark('arrivals');
  if (since !== undefined) {
    let until = since;
    for (const piece of pieces(since - OVERLAP, latest))
      until = Math.max(until, await read({ by: 'synced', ...piece }));
    store.setMark('arrivals', until);
  }
  for (const gap of store.gaps(Math.max(from, EARLIEST), Math.min(to, latest))) {
    for (const piece of pieces(gap.from, gap.to)) {
      const at = await read({ by: 'call', from: piece.from - 1, to: piece.to + 1 });
      // From the first reading on, whatever arrives later is found by its arrival.
      if (store.mark('arrivals') === undefined) store.setMark('arrivals', at);
      store.cover(piece.from, piece.to);
    }
  }
}

/**
 * What is done unasked now and then. Notes and statuses are written up to hours after a call, and nothing tells so: the
 * last calls are read once more.
 * @param {Omit<Parts, 'store'> & { refresh: (window: { from: number, to: number }) => Promise<void> }} parts
 */
export async function round(parts) {
  const [now, to] = [Math.floor(parts.now()), Math.ceil(parts.now()) + 1];
  await parts.refresh({ from: now - HISTORY, to });
  await parts.read({ by: 'call', from: now - RECENT, to });
}

/**
 * @param {number} from @param {number} to
 * @returns {{ from: number, to: number }[]} none longer than windows may be; each begins where the one before it ends
 */
export function pieces(from, to) {
  const found = [];
  for (let at = from; at <= to; at += LONGEST) found.push({ from: at, to: Math.min(to, at + LONGEST) });
  return found;
}
