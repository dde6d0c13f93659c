import { optional } from '../../../observation.js';
import { rule } from '../../../rule.js';
import { createTally } from '../../../tally.js';
import { inconclusive, pass, skip } from '../../../verdicts.js';
import { tell } from '../../answers.js';
import { callObjects } from '../../observations/ask-calls.js';
import { bracketOf } from '../../observations/call-sets.js';
import { callsByOperator, operatorOf } from '../../observations/operator-calls.js';
import { settledAgain } from '../../observations/settled-again.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { type UnknownOperators, unknownOperators } from '../../observations/unknown-operators.js';
import { emptyWindows } from './asked/empty-windows.js';
import { toldForEmptyWindows } from './empty-window-is-an-empty-list.js';
import { type FilteredReading, readFiltered } from './filtered.js';
import { ofOperators } from './operator-filter.js';
import { readingOf } from './reading.js';

export const unknownOperatorMatchesNothing = rule({
  id: 'calls/unknown-operator-matches-nothing',
  clauses: ['CALLS-17'],
  level: 'should',
  source: 'Endpoint 3; Troubleshooting (operator mapping)',
  summary: 'An operator id that nobody has brings no calls, and takes none from the operators asked for beside it.',
  why: 'Teams keep operators who have left: their ids must neither open the whole account nor spoil the import.',
  fix: 'Let an unknown id match nothing; do not drop it from the list until the list is empty, which means everything.',
  needs: {
    settled: settledCalls,
    unknown: unknownOperators,
    single: optional(callsByOperator),
    empty: optional(emptyWindows),
    again: optional(settledAgain),
  },
  judge: ({ settled, unknown, single = [], empty, again }) => {
    const bracket = bracketOf(settled, again);
    const isIgnored = single.some(({ rows, operator }) =>
      callObjects(rows ?? []).some((row) => ![operator, undefined].includes(operatorOf(row))),
    );
    if (isIgnored) return skip('the operators are not filtered by at all: see calls/one-operator');
    // Calls that the known operator lacks alone, too, are told there.
    const isLossy = single.some(
      (seen) => readFiltered(ofOperators(seen, [seen.operator], ''), settled.rows, bracket).lost,
    );
    const tally = createTally();
    const undecided: string[] = [];
    for (const { seen, filtered } of questions(unknown)) {
      const known = toldForEmptyWindows(empty, seen);
      if (known !== undefined) {
        undecided.push(known);
        continue;
      }
      if (readingOf(seen).kind === 'nothing') {
        tally.warn(() => ({
          message: `Asked for ${filtered.what}, ${tell(seen.outcome)}`,
          expected: '"calls": []',
          exchange: seen.outcome.exchange,
        }));
        continue;
      }
      const reading: FilteredReading = readFiltered(filtered, settled.rows, bracket);
      const { foreign, refused, lost } = reading;
      if (foreign) tally.fail(() => foreign);
      if (refused) tally.warn(() => ({ ...refused, message: `${refused.message}: an id that nobody has is refused` }));
      if (lost && !isLossy) tally.warn(() => lost);
      if (reading.undecided !== undefined) undecided.push(reading.undecided);
    }
    const [first] = undecided;
    return tally.verdict(first === undefined ? pass() : inconclusive(first));
  },
});

function questions({ unknown, alone, besideKnown }: UnknownOperators) {
  const stranger = `operator ${JSON.stringify(unknown)}, whom nobody knows`;
  const first = { seen: alone, filtered: ofOperators(alone, [unknown], `the calls of ${stranger}`) };
  if (besideKnown === undefined) return [first];
  const what = `the calls of operator ${JSON.stringify(besideKnown.known)} and ${stranger}`;
  return [first, { seen: besideKnown, filtered: ofOperators(besideKnown, [besideKnown.known, unknown], what) }];
}
