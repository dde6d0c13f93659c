import type { WorldOptions } from '../../world/types.js';
import type { Behaviour } from '../behaviour.js';

/** A right way to keep the contract that differs from the recommended one: the checker must let it pass. */
export interface Personality {
  /** kebab-case; its file has the same name. */
  readonly name: string;
  /** Who does it so, or why, in one sentence. */
  readonly story: string;
  /** The account it is told of. */
  readonly world?: Partial<Pick<WorldOptions, 'days' | 'operators' | 'clients' | 'only'>>;
  /** Calls that its account has at least, when it is about their number. */
  readonly calls?: number;
  /** How far its clock, and so every time that it tells, is ahead of the right time. Seconds; negative when behind. */
  readonly clockAheadSeconds?: number;
  /** Path in front of all routes, such as `/api/v1`. */
  readonly prefix?: string;
  /** Rules that rightly warn about it; no rule may fail. */
  readonly expects: { readonly warns?: readonly string[] };
  apply?(behaviour: Behaviour): Behaviour;
}

/** Types `apply` at its definition, and keeps it known that it is there, so that another personality can build on it. */
export const personality = <P extends Personality>(definition: P): P => definition;
