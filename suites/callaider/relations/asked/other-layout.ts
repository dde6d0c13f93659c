import { observation, optional } from '../../../observation.js';
import { type CallsSeen, spanning } from '../../observations/ask-calls.js';
import { callsByDirectionAndOperator } from '../../observations/operator-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { otherSpelling } from './other-spelling.js';
import { askAsText, prettyPrinted } from './pretty-printed.js';

export interface OtherLayout {
  readonly seen: CallsSeen;
  /** What was asked before in the usual layout. */
  readonly like: CallsSeen;
}

/** The request with a direction and an operator, if it was answered, in another layout. */
export const otherLayout = observation({
  id: 'relations/other-layout',
  purpose: 'The same request with its keys in another order, pretty-printed',
  from: 'standard',
  needs: {
    settled: settledCalls,
    filtered: optional(callsByDirectionAndOperator),
    spelling: optional(otherSpelling),
  },
  observe: async ({ http }, { settled, filtered, spelling }): Promise<OtherLayout> => {
    if (spelling?.isSame) return spelling;
    const window = spanning(settled.window);
    if (filtered?.rows === undefined) {
      return { seen: await askAsText(http, window, prettyPrinted(window)), like: settled };
    }
    const request = { ...window, direction: filtered.direction, operators: [filtered.operator] };
    return { seen: await askAsText(http, request, prettyPrinted(request)), like: filtered };
  },
});
