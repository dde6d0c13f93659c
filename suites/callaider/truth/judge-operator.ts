import { type JsonObject, own } from '../answers.js';
import type { Beside, FieldJudgement } from './fields.js';
import { nameKey } from './people.js';

/**
 * Whoever took part in a call may be named, by any lasting id. Wrong is only what surely means another operator: by the
 * adapter's own list of contacts, by an id of the provider's, or by name. A name that two people share means both.
 */
export function judgeOperator(row: JsonObject, { call, people }: Beside): FieldJudgement {
  // Of somebody who was deleted the provider tells nothing more.
  if (call.operatorName === '') return 'untold';
  const right = people.of(call);
  const [id, name] = [own(row, 'operatorId'), own(row, 'operatorName')];
  const listed = people.nameOf(id);
  const isNamed = (given: unknown): boolean =>
    typeof given === 'string' && nameKey(given) === nameKey(call.operatorName) && nameKey(given) !== '';
  const meant = [
    { means: isNamed(listed) ? [] : people.withId(id), isSure: isNamed(listed), told: listed ?? id },
    { means: isNamed(name) ? [] : people.withName(name), isSure: isNamed(name), told: name },
  ];
  for (const { means, told } of meant) {
    if (means.length > 0 && !means.some((operator) => right.has(operator.id))) {
      return {
        expected: `${call.operatorName} (${call.operatorId})`,
        actual: told,
        how: 'name an operator who had no part in them',
      };
    }
  }
  return meant.some(({ means, isSure }) => isSure || means.length > 0) ? 'right' : 'untold';
}
