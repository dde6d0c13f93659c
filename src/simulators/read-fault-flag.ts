import type { FaultRequest } from '../../mocks/kit/faults/simulator-fault.js';
import { LinecheckError } from '../errors.js';

/**
 * A fault by its name, or with a scope and options as the control API takes them:
 * `{"name":"server-error","route":"/v1/calls","nth":3}`.
 * @throws LinecheckError `usage` for text that is neither; whether there is such a fault is not known here
 */
export function readFaultFlag(text: string): FaultRequest {
  if (!text.trimStart().startsWith('{')) return { name: text };
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && 'name' in read && typeof read.name === 'string') {
      return read as FaultRequest;
    }
  } catch {
    // Told below: whoever typed it knows best where the quotes went.
  }
  throw new LinecheckError('usage', `--fault ${text} is not a fault`, {
    hint: `Write its name, or JSON with it: --fault '{"name":"server-error","nth":3}'`,
  });
}
