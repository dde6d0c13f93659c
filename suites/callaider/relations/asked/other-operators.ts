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

export interface AllOperators {
  /** Every operator of the window is in one of these questions. */
  readonly asked: readonly OperatorsAsked[];
  /** Those of several of them in one list; only where each of these was asked for alone, too. */
  readonly together: OperatorsAsked | undefined;
}

/**
 * The operators of the window that nobody has asked for yet: in one list, which adds up as well as one by one; and each
 * alone when time allows.
 */
export const otherOperators = observation({
  id: 'relations/other-operators',
  purpose: 'The calls of all the other operators',
  from: 'standard',
  needs: { settled: settledCalls, byOperator: callsByOperator },
  observe: async ({ http, depth }, { settled, byOperator }): Promise<AllOperators | Unavailable> => {
    const all = busiestOperators(callObjects(settled.rows));
    if (all.length > MOST) {
      return unavailable.skip(`the calls of the window belong to ${many(all.length, 'operator')}: too many to ask for`);
    }
    const ask = async (operators: readonly string[]): Promise<OperatorsAsked> => ({
      ...(await askCalls(http, { ...spanning(settled.window), operators })),
      operators,
    });
    const known = byOperator.map((seen) => ({ ...seen, operators: [seen.operator] }));
    const others = all.filter((operator) => !byOperator.some((seen) => seen.operator === operator));
    const list = others.length > 0 ? await ask(others) : undefined;
    if (list === undefined || (depth === 'thorough' && others.length === 1)) {
      return { asked: list === undefined ? known : [...known, list], together: undefined };
    }
    if (depth !== 'thorough') return { asked: [...known, list], together: undefined };
    const single: OperatorsAsked[] = [];
    for (const operator of others) single.push(await ask([operator]));
    return { asked: [...known, ...single], together: list };
  },
});
