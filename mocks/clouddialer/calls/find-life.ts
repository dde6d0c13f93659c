import type { CloudDialerTenant } from '../view.js';
import { type Life, lifeOfCall } from './life.js';

/** The call with this id, if it has begun. */
export function findLife(callId: string, tenant: CloudDialerTenant): Life | undefined {
  const index = tenant.own.ids.read('call', callId);
  const call = index === undefined ? undefined : tenant.account.call(index);
  return call === undefined ? undefined : lifeOfCall(call, tenant);
}
