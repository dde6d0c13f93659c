import { type Depth, observation, type Unavailable, unavailable } from '../../observation.js';
import type { JsonObject } from '../answers.js';
import { askCalls, type CallsSeen, callObjects, spanning } from './ask-calls.js';
import type { Direction } from './direction-calls.js';
import { settledCalls } from './settled-calls.js';

const HOW_MANY: Readonly<Record<Depth, number>> = { quick: 1, standard: 2, thorough: 3 };

/** A call's operator id as text, as the `operators` filter wants it; a wrong JSON type is another rule's finding. */
export function operatorOf(row: JsonObject): string | undefined {
  const id = row.operatorId;
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** The operators of some calls, busiest first; taken from the calls, since /contacts may disagree. */
export const busiestOperators = (rows: readonly JsonObject[]): readonly string[] => [...callsOfEach(rows).keys()];

/**
 * The same in the order in which they are asked for: first two of whom one has an id that is a part of the other's, such as
 * "10" and "101", if there are any. An API that looks for parts of ids mixes them up.
 */
export function operatorsToAsk(rows: readonly JsonObject[]): readonly string[] {
  const calls = callsOfEach(rows);
  const operators = [...calls.keys()];
  let best: { readonly pair: readonly string[]; readonly calls: number } | undefined;
  for (const [index, one] of operators.entries()) {
    for (const other of operators.slice(index + 1)) {
      const both = (calls.get(one) ?? 0) + (calls.get(other) ?? 0);
      // Those that follow are less busy still.
      if (best !== undefined && both <= best.calls) break;
      if (one.includes(other) || other.includes(one)) best = { pair: [one, other], calls: both };
    }
  }
  const pair = best?.pair ?? [];
  return [...pair, ...operators.filter((operator) => !pair.includes(operator))];
}

/** How many calls each operator has, the busiest first. */
function callsOfEach(rows: readonly JsonObject[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const operator = operatorOf(row);
    if (operator !== undefined) counts.set(operator, (counts.get(operator) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

export interface OperatorCalls extends CallsSeen {
  readonly operator: string;
}

/** The calls of some operators, one question each. Endpoint 3, "operators". */
export const callsByOperator = observation({
  id: 'calls/by-operator',
  purpose: 'The calls of one operator',
  needs: { settled: settledCalls },
  observe: async ({ http, depth }, { settled }) => {
    const operators = operatorsToAsk(callObjects(settled.rows)).slice(0, HOW_MANY[depth]);
    if (operators.length === 0) {
      return unavailable.skip('no call of the window names its operator: see calls/operator-id-is-string');
    }
    const answers: OperatorCalls[] = [];
    for (const operator of operators) {
      const seen = await askCalls(http, { ...spanning(settled.window), operators: [operator] });
      answers.push({ ...seen, operator });
    }
    return answers as readonly OperatorCalls[];
  },
});

export interface TwoOperatorsCalls extends CallsSeen {
  readonly operators: readonly [string, string];
}

/** The calls of the first two of these operators, in one question. */
export const callsByTwoOperators = observation({
  id: 'calls/by-two-operators',
  purpose: 'The calls of two operators',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: async ({ http }, { settled }): Promise<TwoOperatorsCalls | Unavailable> => {
    const [first, second] = operatorsToAsk(callObjects(settled.rows));
    if (first === undefined || second === undefined) {
      return unavailable.skip('the calls of the window belong to fewer than two operators');
    }
    const operators = [first, second] as const;
    return { ...(await askCalls(http, { ...spanning(settled.window), operators })), operators };
  },
});

export interface DirectionAndOperatorCalls extends CallsSeen {
  readonly direction: Direction;
  readonly operator: string;
}

/** One direction and one operator together, chosen so that each of the two filters takes calls away if it can. */
export const callsByDirectionAndOperator = observation({
  id: 'calls/by-direction-and-operator',
  purpose: 'The calls of one direction and one operator',
  from: 'standard',
  needs: { settled: settledCalls },
  observe: async ({ http, depth }, { settled }): Promise<DirectionAndOperatorCalls | Unavailable> => {
    const chosen = choosePair(callObjects(settled.rows), HOW_MANY[depth]);
    if (chosen === undefined) return unavailable.skip('no call of the window has a known direction and an operator');
    const { direction, operator } = chosen;
    const seen = await askCalls(http, { ...spanning(settled.window), direction, operators: [operator] });
    return { ...seen, ...chosen };
  },
});

/**
 * Among the first `most` operators, whose calls are asked for one by one as well, the pair that tells most: best is one
 * where each filter takes calls away and some are left, then one where together they leave nothing.
 */
export function choosePair(
  rows: readonly JsonObject[],
  most: number,
): { readonly direction: Direction; readonly operator: string } | undefined {
  const operators = operatorsToAsk(rows).slice(0, most);
  const pairs = operators.flatMap((operator) =>
    (['incoming', 'outgoing'] as const).map((direction) => {
      const count = { both: 0, direction: 0, operator: 0 };
      for (const row of rows) {
        const [isDirection, isOperator] = [row.direction === direction, operatorOf(row) === operator];
        if (isDirection && isOperator) count.both += 1;
        else if (isDirection) count.direction += 1;
        else if (isOperator) count.operator += 1;
      }
      const tells = (count.direction > 0 ? 2 : 0) + (count.operator > 0 ? 2 : 0) + (count.both > 0 ? 1 : 0);
      return { direction, operator, both: count.both, tells };
    }),
  );
  const [best] = pairs.filter(({ tells }) => tells > 0).sort((a, b) => b.tells - a.tells || b.both - a.both);
  return best && { direction: best.direction, operator: best.operator };
}
