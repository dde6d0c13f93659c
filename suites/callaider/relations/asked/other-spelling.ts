import { observation } from '../../../observation.js';
import { type CallsSeen, spanning } from '../../observations/ask-calls.js';
import { areEqual, idsOf } from '../../observations/call-sets.js';
import { callsByTwoOperators } from '../../observations/operator-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { sharedIds } from '../read-set.js';
import { askAsText, prettyPrinted } from './pretty-printed.js';

export interface OtherSpelling {
  readonly seen: CallsSeen;
  /** What was asked before, in the usual spelling. */
  readonly like: CallsSeen;
  /** It brings the same calls. Otherwise each difference in spelling is asked for on its own. */
  readonly isSame: boolean;
}

/** Two operators, with everything spelt otherwise at once: the list turned round and one id twice, the keys turned round, blanks. */
export const otherSpelling = observation({
  id: 'relations/other-spelling',
  purpose: 'The calls of two operators, in a request that says the same in another way',
  from: 'standard',
  needs: { settled: settledCalls, both: callsByTwoOperators },
  observe: async ({ http }, { settled, both }): Promise<OtherSpelling> => {
    const [first, second] = both.operators;
    const request = { ...spanning(settled.window), operators: [second, first, first] };
    const seen = await askAsText(http, request, prettyPrinted(request));
    const { rows = [] } = seen;
    const isSame = rows.length > 0 && areEqual(idsOf(rows), idsOf(both.rows ?? [])) && sharedIds(rows).size === 0;
    return { seen, like: both, isSame };
  },
});
