import type { TrueCall } from '../../../schemas/truth.js';
import type { JsonObject } from '../answers.js';
import type { TruthSeen } from './window-calls.js';

export interface SureRow {
  readonly row: JsonObject;
  /** Its place in the list. */
  readonly index: number;
  readonly call: TrueCall;
}

/** Rows of calls that must be there, told by their ids: what is told by time alone could be another call. */
export function sureRows({ truth, matched }: Pick<TruthSeen, 'truth' | 'matched'>): readonly SureRow[] {
  const settled = new Set(truth.must.map(({ id }) => id));
  return matched.flatMap(({ row, index, call, by }) =>
    call !== undefined && by === 'id' && settled.has(call.id) ? [{ row, index, call }] : [],
  );
}
