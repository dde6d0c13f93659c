import type { Scenario } from '../../kit/scenarios/types.js';
import { shortCall } from '../calls/short-call.js';
import type { AircallTenant } from '../view.js';

const CALLS = 25;

export const sameSecond: Scenario<AircallTenant> = {
  name: 'same-second',
  story: {
    happens: 'An hour ago 25 calls began in one second: more than a page of twenty.',
    rightClient:
      'Asks from one second before the newest start it knows, since from leaves its own second out, and drops what it has.',
  },
  start({ tenant }) {
    const at = Math.floor(tenant.clock.now()) - 3_600;
    for (let nth = 0; nth < CALLS; nth += 1) tenant.account.addCall(shortCall(tenant, at, nth));
  },
};
