import { optional } from '../../../observation.js';
import { rule } from '../../../rule.js';
import { inconclusive, skip } from '../../../verdicts.js';
import { callObjects } from '../../observations/ask-calls.js';
import { bracketOf } from '../../observations/call-sets.js';
import { incomingCalls, outgoingCalls } from '../../observations/direction-calls.js';
import { callsByDirectionAndOperator, callsByOperator, operatorOf } from '../../observations/operator-calls.js';
import { settledAgain } from '../../observations/settled-again.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { emptyWindows } from './asked/empty-windows.js';
import { hasDirection, ofDirection } from './direction-filter.js';
import { type Filtered, judgeFiltered, readFiltered } from './filtered.js';
import { ofOperators } from './operator-filter.js';

export const filtersCombine = rule({
  id: 'calls/filters-combine',
  clauses: ['CALLS-19'],
  level: 'must',
  source: 'Critical behavior (fallback list: startTime, stopTime, direction, operators)',
  summary: 'A direction and operators given together must both hold.',
  why: 'A team that imports the incoming calls of its people gets those of everybody, or the outgoing ones too.',
  fix: 'Join the conditions by AND, and build each of them whether or not the other is there.',
  needs: {
    settled: settledCalls,
    both: callsByDirectionAndOperator,
    incoming: optional(incomingCalls),
    outgoing: optional(outgoingCalls),
    byOperator: optional(callsByOperator),
    empty: optional(emptyWindows),
    again: optional(settledAgain),
  },
  judge: ({ settled, both, incoming, outgoing, byOperator = [], empty, again }) => {
    const bracket = bracketOf(settled, again);
    const { direction, operator } = both;
    const isWrong = (filtered: Filtered) => {
      const { foreign, lost, refused } = readFiltered(filtered, settled.rows, bracket);
      return (foreign ?? lost ?? refused) !== undefined;
    };
    const alone = direction === 'incoming' ? incoming : outgoing;
    if (alone !== undefined && isWrong(ofDirection(alone, direction))) {
      return skip(`the direction alone is not filtered by rightly: see calls/${direction}-only`);
    }
    const ofOperator = byOperator.find((seen) => seen.operator === operator);
    if (ofOperator !== undefined && isWrong(ofOperators(ofOperator, [operator], 'the calls of the operator'))) {
      return skip('one operator alone is not filtered by rightly: see calls/one-operator');
    }
    const rows = callObjects(settled.rows);
    const ofTheDirection = rows.filter((row) => hasDirection(row, direction) === true);
    const ofTheOperator = rows.filter((row) => operatorOf(row) === operator);
    const what = `the ${direction} calls of operator ${JSON.stringify(operator)}`;
    const reading = readFiltered(
      {
        seen: both,
        what,
        fields: ['direction', 'operatorId'],
        belongs: (row) => {
          const [isDirection, of] = [hasDirection(row, direction), operatorOf(row)];
          if (isDirection === false || (of !== undefined && of !== operator)) return false;
          return isDirection === undefined || of === undefined ? undefined : true;
        },
      },
      settled.rows,
      bracket,
      empty,
    );
    const [directionTells, operatorTells] = [
      ofTheOperator.length > reading.wanted,
      ofTheDirection.length > reading.wanted,
    ];
    const verdict = judgeFiltered(reading, bracket, noteOn(directionTells, operatorTells));
    if (verdict.kind !== 'pass' || directionTells || operatorTells) return verdict;
    return inconclusive('the window holds one direction and one operator: nothing is left to combine');
  },
});

function noteOn(directionTells: boolean, operatorTells: boolean): string | undefined {
  if (directionTells && operatorTells) return undefined;
  return directionTells ? 'the window holds one operator only' : 'the window holds one direction only';
}
