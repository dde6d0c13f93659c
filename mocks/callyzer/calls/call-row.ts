import type { WorldCall } from '../../world/index.js';
import type { CallDraws } from './call-draws.js';
import { OUTGOING, type TypeCode, typeOf } from './call-type.js';
import { syncedAt } from './sync.js';

/** What reports count of a call. Times in Unix seconds. */
export interface CallRow {
  readonly index: number;
  readonly startedAt: number;
  /** When it reached the vendor; before that nobody sees it. */
  readonly syncedAt: number;
  readonly type: TypeCode;
  /** Seconds of talk; 0 for missed and rejected calls, and for outgoing ones that nobody took. */
  readonly duration: number;
  /** Index of the operator. */
  readonly employee: number;
  /** Index of the client; `HIDDEN` for one who withheld the number. */
  readonly client: number;
}

export const HIDDEN = -1;

export function rowOf(call: WorldCall, draws: CallDraws): CallRow {
  const type = typeOf(call);
  return {
    index: call.index,
    startedAt: call.startedAt,
    syncedAt: syncedAt(call, draws),
    type,
    duration: type <= OUTGOING ? call.talkSeconds : 0,
    employee: call.operator,
    client: call.client ?? HIDDEN,
  };
}
