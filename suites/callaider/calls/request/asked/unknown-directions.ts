import { observation } from '../../../../observation.js';
import { askCalls, type CallsSeen, spanning } from '../../../observations/ask-calls.js';
import { settledCalls } from '../../../observations/settled-calls.js';

export interface UnknownDirection extends CallsSeen {
  readonly direction: string;
}

/** Near misses of the two directions, nonsense, and nothing. */
const DIRECTIONS = ['sideways', 'INCOMING', 'inbound', ''] as const;

export const unknownDirections = observation({
  id: 'calls/unknown-directions',
  purpose: 'The window for directions that do not exist',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: async ({ http }, { settled }): Promise<readonly UnknownDirection[]> => {
    const answers: UnknownDirection[] = [];
    for (const direction of DIRECTIONS) {
      const request = { ...spanning(settled.window), direction };
      answers.push({ ...(await askCalls(http, request, { intent: 'abnormal' })), direction });
    }
    return answers;
  },
});
