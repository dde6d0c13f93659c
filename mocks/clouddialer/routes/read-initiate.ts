import type { AgentName } from '../account/agents.js';
import { tenDigitsOf } from '../account/numbers.js';
import type { Wanted } from '../calls/place-call.js';
import { LONGEST_RING_SECONDS } from '../calls/plan.js';
import { magicOfNumber } from '../magic-numbers.js';
import { type CloudDialerTenant, uuidCounts } from '../view.js';

export type Fields = Readonly<Record<string, unknown>>;

/** A request that cannot be: its message, for 400. */
export class Unacceptable extends Error {
  override readonly name = 'Unacceptable';
}

/** Reads the body of POST /calls. @throws Unacceptable with the first thing that is wrong */
export function readInitiate(body: unknown, tenant: CloudDialerTenant): Wanted {
  const fields = objectOf(body);
  const { switches, callerIds } = tenant.own;
  for (const name of ['from_number', 'to_number', 'uuid']) textOf(fields, name);
  const from = textOf(fields, 'from_number');
  const to = numberOf(fields, 'to_number', switches['numbers.lenient']);
  const uuid = textOf(fields, 'uuid');
  const { agent, operator } = agentOf(fields, tenant);
  const { recording = true } = fields;
  if (recording !== null && typeof recording !== 'boolean') throw new Unacceptable('recording must be true or false');
  const maxRingTime = ringTimeOf(fields);
  if (!callerIds.includes(from)) throw new Unacceptable('from_number is not a caller ID of this account');
  if (switches['uuid.unique'] && uuidCounts(tenant).get(uuid) !== undefined) {
    throw new Unacceptable('uuid has been used before');
  }
  return { uuid, agent, operator, from, to, recording: recording !== false, maxRingTime, by: 'api' };
}

export function objectOf(body: unknown): Fields {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Fields;
  throw new Unacceptable('The body must be a JSON object');
}

/** Not empty. */
function textOf(fields: Fields, name: string): string {
  const value = own(fields, name);
  if (value === undefined) throw new Unacceptable(`${name} is required`);
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new Unacceptable(`${name} must be a text`);
}

export function numberOf(fields: Fields, name: string, lenient: boolean): string {
  const digits = tenDigitsOf(textOf(fields, name), lenient);
  if (digits !== undefined) return digits;
  throw new Unacceptable(`${name} must have 10 digits, or +91 and 10 digits`);
}

export const DEFAULT_RING_SECONDS = 30;

export function ringTimeOf(fields: Fields): number {
  const value = own(fields, 'max_ring_time') ?? DEFAULT_RING_SECONDS;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= LONGEST_RING_SECONDS) return value;
  throw new Unacceptable('max_ring_time must be a whole number of seconds, 1 at least');
}

function agentOf(fields: Fields, tenant: CloudDialerTenant): { readonly agent: AgentName; readonly operator: number } {
  const hasUsername = own(fields, 'crm_username') !== undefined;
  const hasNumber = own(fields, 'agent_number') !== undefined;
  if (hasUsername === hasNumber) {
    throw new Unacceptable(
      hasUsername
        ? 'crm_username and agent_number exclude each other'
        : 'One of crm_username and agent_number is required',
    );
  }
  const { agents, switches } = tenant.own;
  if (hasUsername) {
    const username = textOf(fields, 'crm_username');
    const agent = agents.byUsername(username);
    if (agent === undefined) throw new Unacceptable('crm_username is not an agent of this account');
    return { agent: { kind: 'browser', text: username }, operator: agent.index };
  }
  const number = numberOf(fields, 'agent_number', switches['numbers.lenient']);
  const agent = agents.byNumber(number);
  const isKnown = agent !== undefined || magicOfNumber('agent_number', number) !== undefined;
  if (!isKnown && !switches['agents.unlisted']) throw new Unacceptable('agent_number is not an agent of this account');
  return { agent: { kind: 'phone', text: number }, operator: agent?.index ?? agents.active[0]?.index ?? 0 };
}

/** A field of the body's own; null counts as absent. */
const own = (fields: Fields, name: string): unknown =>
  Object.hasOwn(fields, name) ? (fields[name] ?? undefined) : undefined;
