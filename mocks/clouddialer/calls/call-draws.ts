import { INDEX_STEP } from '../../kit/account/account.js';
import { createDraws, type Draw } from '../../world/index.js';

/** What is drawn by lot beyond what the world knows, each from an attribute of its own. */
const attributes = [
  'outcome',
  'agentRing',
  'ring',
  'talk',
  'hungUp',
  'participant',
  'participantRing',
  'participantStay',
  'noAgent',
  'worldRing',
] as const;

export type CallDraws = { readonly [Attribute in (typeof attributes)[number]]: Draw };

/** The same seed gives the same draws. */
export function createCallDraws(seed: number): CallDraws {
  const draws = createDraws(seed);
  return Object.fromEntries(attributes.map((name) => [name, draws(`clouddialer.${name}`)])) as CallDraws;
}

/** A whole number also for a call that was added between two others. */
export function drawKey(index: number): number {
  return Number.isInteger(index) ? index : index / INDEX_STEP;
}
