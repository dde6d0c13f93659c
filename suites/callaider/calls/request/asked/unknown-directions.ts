import { observation } from '../../../../observation.js';
import { askCalls, type CallsSeen, spanning } from '../../../observations/ask-calls.js';
import { settledCalls } from '../../../observations/settled-calls.js';

export interface UnknownDirection extends CallsSeen {
  readonly direction: string;
}

/** Nonsense, and near misses of the two directions. */
const DIRECTIONS = ['sideways', 'INCOMING', 'inbound'] as const;
/** May well mean no filter: worth a note at most. */
const NOTHING = '';

export const unknownDirections = observation({
  id: 'calls/unknown-directions',
  purpose: 'The window for directions that do not exist',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: async ({ http, depth }, { settled }): Promise<readonly UnknownDirection[]> => {
    const answers: UnknownDirection[] = [];
    for (const direction of depth === 'thorough' ? [...DIRECTIONS, NOTHING] : DIRECTIONS) {
      const request = { ...spanning(settled.window), direction };
      answers.push({ ...(await askCalls(http, request, { intent: 'abnormal' })), direction });
    }
    return answers;
  },
});
