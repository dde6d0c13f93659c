import { auth } from './auth.js';
import type { Account, Behaviour } from './behaviour.js';
import { calls } from './calls.js';
import { callsQuery } from './calls-query.js';
import { contacts } from './contacts.js';
import { errors } from './errors.js';
import { recordings } from './recordings.js';
import { routing } from './routing.js';
import { schema } from './schema.js';

/**
 * A right implementation of the contract, changed by `change`. The parts reach each other through the changed
 * behaviour, so that a change of one is felt by all.
 */
export function createBehaviour(
  account: Account,
  change: (behaviour: Behaviour) => Behaviour = (same) => same,
): Behaviour {
  const the = (): Behaviour => current;
  const right: Behaviour = {
    account,
    ...errors(),
    ...auth(account, the),
    ...routing(the),
    ...contacts(account, the),
    ...schema(account),
    ...callsQuery(the),
    ...calls(account, the),
    ...recordings(account, the),
    finish: (reply) => ({ ...reply, headers: { 'Cache-Control': 'no-store', ...reply.headers } }),
  };
  // Until the change is made, which may already ask something of the right behaviour, that one stands.
  let current = right;
  current = change(right);
  return current;
}
