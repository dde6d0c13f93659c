import { type CallsSeen, callObjects } from '../observations/ask-calls.js';
import { type OperatorCalls, operatorOf } from '../observations/operator-calls.js';

export const OPERATORS_ARE_IGNORED = 'the operators are not filtered by: see calls/one-operator';

/** Whether calls of others came back for one operator: then no relation between operators means anything. */
export const operatorsAreIgnored = (answers: readonly OperatorCalls[]): boolean =>
  answers.some((seen) => hasOthers(seen, [seen.operator]));

export const hasOthers = ({ rows = [] }: Pick<CallsSeen, 'rows'>, operators: readonly string[]): boolean =>
  callObjects(rows).some((row) => {
    const operator = operatorOf(row);
    return operator !== undefined && !operators.includes(operator);
  });
