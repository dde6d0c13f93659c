// @ts-check
import { isPush, takePush } from '../../clouddialer-adapter/pushes.js';
import { askFor, reconcile } from '../../clouddialer-adapter/reconcile.js';
import { fromPush } from './from-push.js';

/**
 * @import { parts } from '../../clouddialer-adapter/adapter.js'
 * @import { ZooAdapter } from '../types.js'
 */

/** @type {ZooAdapter<typeof parts>[]} */
export const pushes = [
  {
    name: 'never-asks',
    story: 'Counts on every result to be pushed, and never asks how a call stands.',
    parts: () => ({
      takePush(body, { save }) {
        if (isPush(body)) save(fromPush(body));
        return isPush(body);
      },
      reconcile: async () => {},
    }),
    scenario: 'lost-push',
    explained: /push|webhook|event/,
  },
  {
    name: 'asks-once',
    story: 'Asks for the status when the push comes and believes it, though it may be behind the push.',
    parts: () => ({
      async reconcile({ ledger, now, ...parts }) {
        for (const { id } of ledger.due(Math.floor(now()))) {
          await askFor({ id, askedAt: 0 }, { ...parts, ledger, now });
          ledger.close(id);
        }
      },
    }),
    scenario: 'none',
    explained: /push|webhook|event|status/,
  },
  {
    name: 'drops-pushes-of-unknown-calls',
    story: 'Takes a result only for a call that it has placed itself.',
    parts: () => ({
      takePush(body, parts) {
        const isMine = isPush(body) && parts.ledger.due(Number.MAX_SAFE_INTEGER).some(({ id }) => id === body.call_id);
        return isMine ? takePush(body, parts) : isPush(body);
      },
    }),
    scenario: 'none',
    explained: /push|webhook|event/,
  },
  {
    name: 'reads-the-softphone-form-only',
    story: 'Was written after the example of the reference: a result without crm_username is refused.',
    parts: () => ({
      takePush: (body, parts) => typeof (/** @type {any} */ (body)?.crm_username) === 'string' && takePush(body, parts),
    }),
    scenario: 'none',
    explained: /push|webhook|event|400/,
  },
  {
    name: 'keeps-each-push',
    story: 'Numbers results as they come, so that one that comes again makes one more call.',
    parts() {
      let count = 0;
      return {
        takePush(body, { save }) {
          if (!isPush(body)) return false;
          count += 1;
          save({ ...fromPush(body), id: `${body.call_id}-${count}` });
          return true;
        },
      };
    },
    scenario: 'duplicate-push',
    explained: /twice|more than once|same call|id/,
  },
  {
    name: 'one-call-for-each-customer',
    story: 'Drops a result when the customer has a call already, so as not to keep any twice.',
    parts() {
      const customers = new Set();
      return {
        takePush(body, parts) {
          if (!isPush(body) || customers.has(body.customer_number)) return isPush(body);
          customers.add(body.customer_number);
          return takePush(body, parts);
        },
      };
    },
    scenario: 'none',
    explained: /push|webhook|event/,
  },
  {
    name: 'forgets-what-it-could-not-ask',
    story: 'Tries each call once, and lets go of those whose question was refused, timed out or came to a gateway.',
    parts: () => ({
      pauseAfter: () => undefined,
      async reconcile(parts) {
        const due = parts.ledger.due(Math.floor(parts.now()) - 30);
        await reconcile(parts);
        for (const { id } of due) if (parts.store.get(id) === undefined) parts.ledger.close(id);
      },
    }),
    scenario: 'outage',
    explained: /push|503|outage|answered/,
  },
];
