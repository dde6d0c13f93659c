import type { Scenario } from '../../kit/scenarios/types.js';
import type { CallyzerTenant } from '../view.js';

const SECONDS = 30;

export const rateStorm: Scenario<CallyzerTenant> = {
  name: 'rate-storm',
  story: {
    happens:
      'For half a minute another client of the account asks every second, so that all requests of this one get 429.',
    rightClient: 'Waits as long as Retry-After says, tries again, and loses neither its place in the pages nor a call.',
  },
  start(stage) {
    const { clock, limiter } = stage.tenant;
    limiter?.exhaust(clock.now());
    for (let second = 1; second < SECONDS; second += 1) stage.after(second, () => limiter?.exhaust(clock.now()));
  },
};
