import { rule } from '../../../rule.js';
import { inconclusive, info, skip, warn } from '../../../verdicts.js';
import { tell } from '../../answers.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { noOperators } from './asked/no-operators.js';
import { readingOf } from './reading.js';
import { share } from './words.js';

export const emptyOperatorsDoNoHarm = rule({
  id: 'calls/empty-operators-do-no-harm',
  clauses: ['CALLS-18'],
  level: 'may',
  source: 'Endpoint 3 (not specified)',
  summary: 'An empty list of operators is answered, with all calls or with none.',
  why: 'The contract leaves its meaning open; a server error would stop the import of a team without operators.',
  fix: 'Decide whether an empty list means nobody or everybody, and mind SQL: IN () is a syntax error.',
  needs: { settled: settledCalls, seen: noOperators },
  judge: ({ settled, seen }) => {
    const reading = readingOf(seen);
    const { exchange } = seen.outcome;
    const told = `${tell(seen.outcome)} to an empty list of operators`;
    switch (reading.kind) {
      case 'undecided':
        return inconclusive(reading.because);
      case 'broken':
        return warn({ message: told, expected: 'all calls of the window, or none', exchange });
      case 'rows': {
        if (settled.rows.length === 0) return skip('the window holds no calls');
        const meaning = reading.rows.length === 0 ? ': it means nobody' : '';
        return info({
          message: `${told}, with ${share(reading.rows.length, settled.rows.length)}${meaning}`,
          exchange,
        });
      }
      case 'nothing':
      case 'refused':
      case 'shapeless':
        return info({ message: told, exchange });
      default:
        return reading satisfies never;
    }
  },
});
