import { simulatorFault } from '../../kit/faults/simulator-fault.js';

export const tokenBlocked = simulatorFault<object>({
  name: 'token-blocked',
  story: 'Another client of the company has used up the minute: every request answers 429 until a minute has passed.',
  options: {},
  before({ time, now, tenant }) {
    // Once. The refusals that follow are those of the limit itself, and end as they do.
    if (time === 1) tenant.limiter?.exhaust(now);
    return undefined;
  },
});
