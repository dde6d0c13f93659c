import type { Scenario } from '../../kit/scenarios/types.js';
import { type CallyzerTenant, courses } from '../view.js';

export const subscriptionExpired: Scenario<CallyzerTenant> = {
  name: 'subscription-expired',
  story: {
    happens: 'The subscription of the account has expired: every request gets 403, until the scenario is stopped.',
    rightClient: 'Stops asking, tells its owner, and goes on where it stood when the account is open again.',
  },
  start({ tenant, onStop }) {
    courses(tenant).put('subscription-expired', { from: tenant.clock.now(), seconds: 0 });
    onStop(() => void courses(tenant).delete('subscription-expired'));
  },
};
