import type { Fault } from '../../kit/fault.js';
import type { Behaviour } from '../behaviour.js';

export type ReferenceFault = Fault<Behaviour>;

/** Names the value's type at its definition, so that `apply` is typed. */
export const fault = (definition: ReferenceFault): ReferenceFault => definition;
