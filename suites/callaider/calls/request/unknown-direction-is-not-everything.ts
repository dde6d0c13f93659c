import { optional } from '../../../observation.js';
import { rule } from '../../../rule.js';
import { createTally } from '../../../tally.js';
import { inconclusive, pass, skip } from '../../../verdicts.js';
import { tell } from '../../answers.js';
import { callObjects } from '../../observations/ask-calls.js';
import { idsOf, isSubset } from '../../observations/call-sets.js';
import { incomingCalls } from '../../observations/direction-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { unknownDirections } from './asked/unknown-directions.js';
import { hasDirection } from './direction-filter.js';
import { readingOf } from './reading.js';
import { many } from './words.js';

export const unknownDirectionIsNotEverything = rule({
  id: 'calls/unknown-direction-is-not-everything',
  clauses: ['CALLS-14'],
  level: 'should',
  source: 'Endpoint 3 / Request fields; Troubleshooting (direction values)',
  summary: 'A direction other than "incoming" and "outgoing" brings an error or no calls, not all of them.',
  why: 'A misspelt filter that filters nothing goes unnoticed, and the wrong calls are imported for months.',
  fix: 'Compare with the two known values and refuse any other with 400.',
  needs: { settled: settledCalls, incoming: optional(incomingCalls), answers: unknownDirections },
  judge: ({ settled, incoming, answers }) => {
    const isIgnored = callObjects(incoming?.rows ?? []).some((row) => hasDirection(row, 'incoming') === false);
    if (isIgnored) return skip('the direction is not filtered by at all: see calls/incoming-only');
    const all = idsOf(settled.rows);
    const onlyIncoming = callObjects(settled.rows).every((row) => hasDirection(row, 'incoming') === true);
    const tally = createTally();
    const unknown: string[] = [];
    for (const seen of answers) {
      const reading = readingOf(seen);
      const { exchange } = seen.outcome;
      const asked = `direction ${JSON.stringify(seen.direction)}`;
      const isNearMiss = seen.direction === 'INCOMING' || seen.direction === 'inbound';
      if (reading.kind === 'undecided') unknown.push(reading.because);
      else if (reading.kind === 'broken')
        tally.info(() => ({ message: `${tell(seen.outcome)} to ${asked}`, exchange }));
      else if (reading.kind === 'rows' && reading.rows.length > 0) {
        const isWhole = all.size > 0 ? isSubset(all, idsOf(reading.rows)) : reading.rows.length >= settled.rows.length;
        const isIncoming = callObjects(reading.rows).every((row) => hasDirection(row, 'incoming') === true);
        const message = `${many(reading.rows.length)} came back for ${asked}`;
        if (isNearMiss && isIncoming && (onlyIncoming || !isWhole)) {
          tally.info(() => ({ message: `${asked} is taken for "incoming"`, exchange }));
        } else if (!isWhole) tally.info(() => ({ message: `${message}: a part of the window`, exchange }));
        else if (seen.direction === '') tally.info(() => ({ message: `${message}: it counts as no filter`, exchange }));
        else tally.warn(() => ({ message: `${message}: the whole window`, expected: 'none, or status 400', exchange }));
      }
    }
    const [first] = unknown;
    return tally.verdict(first === undefined ? pass() : inconclusive(first));
  },
});
