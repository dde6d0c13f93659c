import type { Finding } from '../../../schemas/verdict.js';
import { own } from '../answers.js';
import { many, share } from '../calls/request/words.js';
import { operatorOf } from '../observations/operator-calls.js';
import { preview } from '../preview.js';
import { belongsTo } from './asked/ask-filter.js';
import type { WithOthers } from './asked/with-others.js';
import type { Comparison, Example } from './compare.js';
import { spelt } from './flaw.js';

/** What is wrong with the answer to a direction, an operator and a property filter together. */
export function flawOfOthers(comparison: Comparison, others: WithOthers): Finding {
  const { direction, operator, planned, outcome, at } = others;
  const asked = `Asked for ${direction} calls of operator ${preview(operator, 40)} with ${spelt(planned.filters, 100)}`;
  const { exchange } = outcome;
  const { standing, wanted, answered, lost, extra, foreign } = comparison;
  const expected = many(wanted.size);
  if (standing === 'refused') {
    return { message: `${asked}, ${comparison.told ?? 'no list of calls came'}`, expected: 'status 200', exchange };
  }
  if (standing === 'loses') {
    const [example] = lost;
    const without = example === undefined ? '' : `, without call ${preview(example.id, 60)}`;
    const message = `${asked}, ${share(lost.length, wanted.size)} ${lost.length === 1 ? 'is' : 'are'} missing`;
    return { message, expected, actual: `${many(answered.size)}${without}`, exchange };
  }
  const strays = extra.length > 0 ? extra : foreign;
  const [example] = strays;
  const parts = ignoredParts(strays, others);
  const as = parts === '' ? '' : `, as if ${parts} had not been asked for`;
  return {
    message: `${asked}, ${share(strays.length, answered.size)} in the answer ${strays.length === 1 ? 'does' : 'do'} not belong${as}`,
    expected,
    ...(example === undefined ? {} : { actual: told(example), at: `${at}/${example.index}` }),
    exchange,
  };
}

const told = ({ id, row }: Example): string =>
  `call ${preview(id, 60)} (direction ${preview(own(row, 'direction'))}, operatorId ${preview(own(row, 'operatorId'))})`;

function ignoredParts(strays: readonly Example[], { direction, operator, planned }: WithOthers): string {
  const belongs = belongsTo(planned);
  const parts = [
    ...(strays.some(({ row }) => own(row, 'direction') !== direction) ? ['the direction'] : []),
    ...(strays.some(({ row }) => operatorOf(row) !== operator) ? ['the operator'] : []),
  ];
  if (parts.length > 0) return parts.join(' and ');
  return strays.some(({ row }) => belongs(row) === false) ? 'the property' : '';
}
