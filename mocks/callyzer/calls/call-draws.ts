import { INDEX_STEP } from '../../kit/account/account.js';
import { createDraws, type Draw, type World } from '../../world/index.js';

/** What is drawn by lot beyond what the world knows, each from an attribute of its own. */
const attributes = [
  'syncDelay',
  'offline',
  'offlineWhen',
  'offlineLength',
  'noted',
  'noteWhen',
  'status',
  'reminder',
  'reminderWhen',
  'employeeCode',
  'tag',
  'device',
  'leadActive',
  'recordingOff',
  'battery',
  'registered',
  'leadStatus',
  'leadPrice',
  'leadSource',
  'leadCreated',
  'leadAssigned',
] as const;

export type CallDraws = { readonly [Attribute in (typeof attributes)[number]]: Draw } & {
  /** Whether somebody made a call happen that the world does not know. */
  isAdded(index: number): boolean;
};

/** The same seed gives the same draws. Those about calls are made by `drawKey(call.index)`. */
export function createCallDraws({ options: { seed, calls } }: Pick<World, 'options'>): CallDraws {
  const draws = createDraws(seed);
  const named = Object.fromEntries(attributes.map((name) => [name, draws(`callyzer.${name}`)]));
  const isAdded = calls === 0 ? () => true : (index: number) => !Number.isInteger(index);
  return { ...named, isAdded } as CallDraws;
}

/** A whole number also for a call that was added between two others. */
export function drawKey(index: number): number {
  return Number.isInteger(index) ? index : index / INDEX_STEP;
}
