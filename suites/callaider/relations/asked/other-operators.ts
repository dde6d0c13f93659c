import { observation, type Unavailable, unavailable } from '../../../observation.js';
import { many } from '../../calls/request/words.js';
import { askCalls, type CallsSeen, callObjects, spanning } from '../../observations/ask-calls.js';
import { busiestOperators, callsByOperator } from '../../observations/operator-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';

/** More people than this are not asked for. */
const MOST = 20;

export interface OperatorsAsked extends CallsSeen {
  readonly operators: readonly string[];
}

/**
 * The operators of the window that nobody has asked for yet: each alone when time allows, else all in one list, which
 * adds up just as well.
 */
export const otherOperators = observation({
  id: 'relations/other-operators',
  purpose: 'The calls of all the other operators',
  from: 'standard',
  needs: { settled: settledCalls, byOperator: callsByOperator },
  observe: async ({ http, depth }, { settled, byOperator }): Promise<readonly OperatorsAsked[] | Unavailable> => {
    const all = busiestOperators(callObjects(settled.rows));
    if (all.length > MOST)
      return unavailable.skip(`the window has ${many(all.length, 'operator')}: too many to ask for`);
    const asked = new Set(byOperator.map(({ operator }) => operator));
    const others = all.filter((operator) => !asked.has(operator));
    const lists = depth === 'thorough' ? others.map((operator) => [operator]) : others.length > 0 ? [others] : [];
    const answers: OperatorsAsked[] = byOperator.map((seen) => ({ ...seen, operators: [seen.operator] }));
    for (const operators of lists) {
      answers.push({ ...(await askCalls(http, { ...spanning(settled.window), operators })), operators });
    }
    return answers;
  },
});
