import type { Scorecard } from '../../../schemas/truth.js';
import { observation, unavailable } from '../../observation.js';
import { askSimulator, readSimulator } from './ask-simulator.js';

export const truthScorecard = observation({
  id: 'truth/scorecard',
  purpose: 'How the adapter behaved as a client of the provider',
  phase: 'last',
  needs: {},
  observe: async ({ http, truth }) => {
    if (truth === undefined) return unavailable.skip('asked with --truth only');
    const outcome = await askSimulator(http, truth.base, '/scorecard', 'How the adapter behaved as a client');
    const told = readSimulator<Scorecard>(outcome);
    if (typeof told === 'string') return unavailable.inconclusive(told);
    return Array.isArray(told.lines) ? told : unavailable.inconclusive('the simulator keeps no scorecard');
  },
});
