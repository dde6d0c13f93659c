// @ts-check
import { randomUUID } from 'node:crypto';

/**
 * @import { Client } from './client.js'
 * @import { Ledger } from './ledger.js'
 * @import { Wanted } from './types.js'
 */

/**
 * Places a call, and remembers its id: whether its result is pushed or not, it will be asked for.
 * @param {Wanted} wanted
 * @param {{ client: Client, ledger: Ledger, fromNumber: string, usualAgent: string }} parts `usualAgent`: who calls when
 * nobody is named
 * @returns {Promise<{ id: string, uuid: string }>}
 * @throws ProviderError also when the answer was lost, and the call perhaps placed: its push will tell
 */
export async function place({ to_number, crm_username, agent_number, uuid = randomUUID() }, parts) {
  const { client, ledger, fromNumber, usualAgent } = parts;
  const named = crm_username === undefined ? { agent_number } : { crm_username };
  const agent = crm_username === undefined && agent_number === undefined ? { crm_username: usualAgent } : named;
  const { call_id } = await client.post('/calls', { from_number: fromNumber, to_number, uuid, ...agent });
  ledger.expect(call_id);
  return { id: call_id, uuid };
}
