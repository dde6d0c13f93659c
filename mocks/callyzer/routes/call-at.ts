import type { WorldCall } from '../../world/index.js';
import type { View } from '../view.js';

/** A call that a report has found. @throws RangeError when it is not there */
export function callAt(index: number, { tenant }: View): WorldCall {
  const call = tenant.account.call(index);
  if (call === undefined) throw new RangeError(`There is no call ${index}`);
  return call;
}
