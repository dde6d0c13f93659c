import { observation, type Window } from '../../../../observation.js';
import { askCalls, type CallsSeen, spanning } from '../../../observations/ask-calls.js';

const DAY = 24 * 3600;
/** 1990-01-01, before the telephony systems of today. */
const LONG_AGO = 631_152_000;

export interface EmptyWindow extends CallsSeen {
  readonly window: Window;
}

/** A day ten years ahead and a day of 1990: no account has calls there. */
export const emptyWindows = observation({
  id: 'calls/empty-windows',
  purpose: 'Windows that hold no calls: ten years ahead, and 1990',
  from: 'standard',
  needs: {},
  observe: async ({ http, startedAt }): Promise<readonly EmptyWindow[]> => {
    const ahead = startedAt + 3652 * DAY;
    const answers: EmptyWindow[] = [];
    for (const from of [ahead, LONG_AGO]) {
      const window = { from, to: from + DAY };
      answers.push({ ...(await askCalls(http, spanning(window))), window });
    }
    return answers;
  },
});
