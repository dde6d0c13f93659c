import { createDraws, type Draw } from '../../world/index.js';

/** What is drawn by lot of a call beyond what the world knows, each from an attribute of its own. */
const attributes = [
  'sidA',
  'sidB',
  'sidC',
  'sidD',
  'missedBecause',
  'startShifts',
  'settles',
  'tagged',
  'tagWhen',
  'tagWhat',
  'commented',
  'commentWhen',
  'archived',
  'archivedWhen',
  'assigned',
  'assignedWhen',
  'assignee',
  'rungAgents',
  'rungFirst',
  'held',
  'heldWhen',
  'failedTransfer',
  'leftOutside',
  'pressedKey',
  'agentComes',
  'agentGoes',
] as const;

export type CallDraws = { readonly [Attribute in (typeof attributes)[number]]: Draw };

/** The same seed gives the same draws. They are made by `drawKey(call.index)`. */
export function createCallDraws(seed: number): CallDraws {
  const draws = createDraws(seed);
  return Object.fromEntries(attributes.map((name) => [name, draws(`aircall.${name}`)])) as CallDraws;
}
