import type { Personality } from './personality.js';
import { recommended } from './recommended.js';

/** Every right way to keep the contract that the reference provider knows. */
export const personalities: readonly Personality[] = [recommended];
