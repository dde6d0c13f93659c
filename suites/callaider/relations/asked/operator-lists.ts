import { observation, optional } from '../../../observation.js';
import { readingOf } from '../../calls/request/reading.js';
import { askCalls, type CallsSeen, spanning } from '../../observations/ask-calls.js';
import { callsByTwoOperators } from '../../observations/operator-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { otherSpelling } from './other-spelling.js';

export interface OperatorLists {
  /** The two operators the other way round. */
  readonly reversed: CallsSeen;
  /** The first of them twice. A strict reader may refuse that. */
  readonly repeated: CallsSeen;
}

/** The same two operators, listed otherwise. */
export const operatorLists = observation({
  id: 'relations/operator-lists',
  purpose: 'The calls of two operators, listed in another order and with one of them twice',
  from: 'standard',
  needs: { settled: settledCalls, both: callsByTwoOperators, spelling: optional(otherSpelling) },
  observe: async ({ http }, { settled, both, spelling }): Promise<OperatorLists> => {
    if (spelling?.isSame) return { reversed: spelling.seen, repeated: spelling.seen };
    const [first, second] = both.operators;
    const window = spanning(settled.window);
    const reversed = await askCalls(http, { ...window, operators: [second, first] });
    const twice = { ...window, operators: [first, first, second] };
    let repeated = await askCalls(http, twice, { intent: 'abnormal' });
    if (readingOf(repeated).kind === 'broken') repeated = await askCalls(http, twice, { intent: 'abnormal' });
    return { reversed, repeated };
  },
});
