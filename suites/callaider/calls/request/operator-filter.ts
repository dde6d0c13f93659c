import { optional } from '../../../observation.js';
import { rule } from '../../../rule.js';
import { createTally } from '../../../tally.js';
import { fail, inconclusive, pass, skip } from '../../../verdicts.js';
import { type JsonObject, own } from '../../answers.js';
import { callObjects } from '../../observations/ask-calls.js';
import { bracketOf } from '../../observations/call-sets.js';
import {
  callsByOperator,
  callsByTwoOperators,
  type OperatorCalls,
  operatorOf,
} from '../../observations/operator-calls.js';
import { settledAgain } from '../../observations/settled-again.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { type Filtered, judgeFiltered, readFiltered } from './filtered.js';

export const ofOperators = (seen: Filtered['seen'], operators: readonly string[], what: string): Filtered => ({
  seen,
  what,
  fields: ['operatorId'],
  belongs: (row) => {
    const operator = operatorOf(row);
    return operator === undefined ? undefined : operators.includes(operator);
  },
});

const ofOne = (seen: OperatorCalls): Filtered =>
  ofOperators(seen, [seen.operator], `the calls of operator ${JSON.stringify(seen.operator)}`);

/** Ids sent as numbers are asked for as text: an API that then finds nothing has one defect, not two. */
const hasNumericOperators = (rows: readonly JsonObject[]) =>
  rows.some((row) => typeof own(row, 'operatorId') === 'number');
const NUMERIC = 'operatorId is a number in the calls and text in the filter: see calls/operator-id-is-string';

export const oneOperator = rule({
  id: 'calls/one-operator',
  clauses: ['CALLS-15'],
  level: 'must',
  source: 'Endpoint 3 / Request fields',
  summary: "Asked for one operator, the API answers with that operator's calls, all of them and no others.",
  why: "Teams are made of operators: foreign calls count against the wrong people, missing ones vanish from the team's figures.",
  fix: 'Compare the ids in "operators" with the operatorId that your calls carry, as text.',
  needs: { settled: settledCalls, answers: callsByOperator, again: optional(settledAgain) },
  judge: ({ settled, answers, again }) => {
    const bracket = bracketOf(settled, again);
    const isNumeric = hasNumericOperators(callObjects(settled.rows));
    const tally = createTally();
    const unknown: string[] = [];
    for (const seen of answers) {
      const reading = readFiltered(ofOne(seen), settled.rows, bracket);
      const { refused, foreign, lost } = reading;
      if (refused) tally.fail(() => refused);
      if (foreign) tally.fail(() => foreign);
      if (lost && !isNumeric) tally.fail(() => lost);
      if (reading.undecided !== undefined) unknown.push(reading.undecided);
      else if (bracket.kind === 'unsteady') unknown.push(bracket.because);
      else if (lost && isNumeric) unknown.push(NUMERIC);
    }
    const [first] = unknown;
    return tally.verdict(first === undefined ? pass() : inconclusive(first));
  },
});

export const severalOperators = rule({
  id: 'calls/several-operators',
  clauses: ['CALLS-16'],
  level: 'must',
  source: 'Endpoint 3 example',
  summary: 'Asked for several operators, the API answers with the calls of each of them.',
  why: 'A team of several people would see the calls of one, or of nobody.',
  fix: 'Treat "operators" as a list of which any may match (SQL: IN), not as one value or as conditions that all must hold.',
  needs: { settled: settledCalls, seen: callsByTwoOperators, single: callsByOperator, again: optional(settledAgain) },
  judge: ({ settled, seen, single, again }) => {
    const bracket = bracketOf(settled, again);
    const singles = single.map((one) => readFiltered(ofOne(one), settled.rows, bracket));
    if (singles.some(({ foreign, lost, refused }) => foreign ?? lost ?? refused)) {
      return skip('one operator alone is not filtered by rightly: see calls/one-operator');
    }
    const told = seen.operators.map((operator) => JSON.stringify(operator)).join(' and ');
    const reading = readFiltered(
      ofOperators(seen, seen.operators, `the calls of operators ${told}`),
      settled.rows,
      bracket,
    );
    const [only] = operatorsIn(seen.rows);
    if (reading.lost === undefined || reading.foreign !== undefined) return judgeFiltered(reading, bracket);
    const lost = reading.lost;
    const isOnlyOne = operatorsIn(seen.rows).length === 1;
    const how = isOnlyOne ? `: only those of operator ${JSON.stringify(only)} came` : '';
    return fail({ ...lost, message: `${lost.message}${how}` });
  },
});

function operatorsIn(rows: readonly unknown[] | undefined): readonly string[] {
  const found = new Set<string>();
  for (const row of callObjects(rows ?? [])) {
    const operator = operatorOf(row);
    if (operator !== undefined) found.add(operator);
  }
  return [...found];
}
