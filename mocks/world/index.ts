export { topics } from './dictionaries.js';
export { createDraws, type Draw } from './hash.js';
export { isOpenAt } from './profile.js';
export type {
  Client,
  Direction,
  Disposition,
  Leg,
  Line,
  Operator,
  Party,
  Team,
  World,
  WorldCall,
  WorldOptions,
} from './types.js';
export { createWorld } from './world.js';
