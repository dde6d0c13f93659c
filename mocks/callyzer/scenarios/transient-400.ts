import type { Scenario } from '../../kit/scenarios/types.js';
import type { CallyzerTenant } from '../view.js';

export const transient400: Scenario<CallyzerTenant> = {
  name: 'transient-400',
  story: {
    happens:
      'One request in five gets 400 with the text of a database exception instead of JSON; the same request then gets its answer.',
    rightClient: 'Tries a 400 that is no JSON again, once or twice and in its turn; one with a message it does not.',
  },
  start: (stage) => stage.fault({ name: 'transient-400', probability: 0.2 }),
};
