import type { Truth } from '../schemas/truth.js';
import type { ContractCall } from './contract/types.js';

/** At most so many problems of a kind are told. */
const MOST = 3;

/**
 * What is wrong with calls that an adapter returned for a window: sentences, none when all is well.
 * @param before the truth when it was asked: what it must know
 * @param after the truth when it had answered: what it may know
 */
export function compare(returned: readonly ContractCall[], before: Truth, after: Truth): readonly string[] {
  const ids = new Set(returned.map(({ id }) => id));
  const allowed = new Map([...after.must, ...after.may].map((call) => [call.id, call]));
  const sure = new Set(before.must.map(({ id }) => id));
  const forbidden = new Map(after.mustNot.map(({ id, reason }) => [id, reason]));
  const missing = [...sure].filter((id) => !ids.has(id));
  const strange = returned.filter(({ id }) => !allowed.has(id));
  return [
    ...told(missing.length, 'missing', missing),
    ...told(returned.length - ids.size, 'twice', []),
    ...told(
      strange.length,
      'not to be returned',
      strange.map(({ id }) => `${id} (${forbidden.get(id) ?? 'unknown'})`),
    ),
    ...splitOperators(returned, allowed),
    ...returned.flatMap((call) => {
      const truth = allowed.get(call.id);
      return truth !== undefined && sure.has(call.id) ? differences(call, truth) : [];
    }),
  ];
}

const told = (count: number, what: string, examples: readonly string[]): readonly string[] =>
  count === 0 ? [] : [`${count} calls ${what}: ${examples.slice(0, MOST).join(', ')}`];

/** Operators who go by two ids. */
function splitOperators(
  returned: readonly ContractCall[],
  known: ReadonlyMap<string, Truth['must'][number]>,
): readonly string[] {
  const ids = new Map<string, string>();
  return returned.flatMap(({ id, operatorId }) => {
    const truth = known.get(id)?.operatorId ?? '';
    const before = ids.get(truth) ?? operatorId;
    ids.set(truth, operatorId);
    return truth === '' || before === operatorId ? [] : [`${truth} is ${before}, and ${operatorId}`];
  });
}

function differences(call: ContractCall, truth: Truth['must'][number]): readonly string[] {
  const wrong: string[] = [];
  const expect = (field: keyof ContractCall, ...right: readonly unknown[]): void => {
    if (!right.includes(call[field])) wrong.push(`${call.id}: ${field} is ${call[field]}, not ${right.join(' or ')}`);
  };
  expect('direction', truth.direction);
  expect('startTime', truth.startTime);
  expect('endTime', truth.endTime, undefined);
  expect('duration', truth.durations.whole, truth.durations.talk);
  expect('clientNumber', truth.clientNumber);
  if (truth.clientName !== undefined) expect('clientName', truth.clientName);
  if (call.operatorId.replace('-', '') !== truth.operatorId.replace('-', '')) expect('operatorId', truth.operatorId);
  expect('operatorName', truth.operatorName);
  expect('operatorNumber', truth.operatorNumber);
  return wrong;
}
