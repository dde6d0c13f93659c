import type { Scenario } from '../../kit/scenarios/types.js';
import type { AircallTenant } from '../view.js';

export const tokenBlocked: Scenario<AircallTenant> = {
  name: 'token-blocked',
  story: {
    happens:
      'The quota of the minute is used up: every request answers 429 until 60 seconds after the last allowed one.',
    rightClient: 'Waits until X-AircallApi-Reset, or a whole minute, then goes on where it stood.',
  },
  start: ({ tenant }) => tenant.limiter?.exhaust(tenant.clock.now()),
};
