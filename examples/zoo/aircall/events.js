// @ts-check
import { toStored } from '../../aircall-adapter/mapping.js';
import { takeEvent } from '../../aircall-adapter/webhooks.js';

/**
 * @import { parts } from '../../aircall-adapter/adapter.js'
 * @import { ZooAdapter } from '../types.js'
 */

const END_OF_TIME = 1e10;

/**
 * Reads what was there at the start, and from then on goes by events alone.
 * @type {typeof parts.refresh}
 */
async function importOnce({ store, read, now }, { from }) {
  for (const gap of store.gaps(from, END_OF_TIME)) {
    await read({ from: gap.from, to: Math.min(gap.to, Math.ceil(now())) });
    store.cover(gap.from, gap.to);
  }
}

/** @type {ZooAdapter<typeof parts>[]} */
export const events = [
  {
    name: 'never-reconciles',
    story: 'Writes a call when call.ended comes, and never asks for what it was not told.',
    parts: () => ({
      refresh: importOnce,
      takeEvent(event, parts) {
        if (event.event === 'call.ended') takeEvent(event, parts);
      },
    }),
    scenario: 'webhook-lost-then-repeated',
    explained: /event|webhook/,
  },
  {
    name: 'last-write-wins',
    story: 'Keeps whatever event came last, so that a late call.answered undoes call.ended.',
    parts: () => ({ refresh: importOnce, choose: (_, told) => told }),
    scenario: 'webhook-lost-then-repeated',
    explained: /event|webhook/,
  },
  {
    name: 'drops-events-of-unknown-calls',
    story: 'Takes an event only for a call whose beginning it was told of.',
    parts: () => ({
      refresh: importOnce,
      takeEvent(event, parts) {
        if (event.event === 'call.created' || parts.store.get(String(event.data.id)) !== undefined)
          takeEvent(event, parts);
      },
    }),
    scenario: 'webhook-lost-then-repeated',
    explained: /event|webhook/,
  },
  {
    name: 'keeps-each-event',
    story: 'Tells calls apart by the moment of the event: each event about a call that is over makes one more.',
    parts: () => ({
      takeEvent(event, parts) {
        const one = (/** @type {Parameters<typeof toStored>} */ ...given) => {
          const right = toStored(...given);
          const id = `${right.id}-${event.timestamp}`;
          return { ...right, id, ...(right.call === undefined ? {} : { call: { ...right.call, id } }) };
        };
        takeEvent(event, { ...parts, toStored: one });
      },
    }),
    scenario: 'none',
    explained: /stand there already/,
  },
  {
    name: 'never-hears-of-outgoing-calls',
    story: 'Was written for a hotline: events about calls that the company makes are not taken.',
    parts: () => ({
      refresh: importOnce,
      takeEvent(event, parts) {
        if (event.data.direction !== 'outbound') takeEvent(event, parts);
      },
    }),
    scenario: 'none',
    explained: /event|webhook/,
  },
];
