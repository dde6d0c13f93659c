import { optional } from '../../../observation.js';
import { rule } from '../../../rule.js';
import { skip } from '../../../verdicts.js';
import { type JsonObject, own } from '../../answers.js';
import { callObjects } from '../../observations/ask-calls.js';
import { bracketOf } from '../../observations/call-sets.js';
import { type Direction, incomingCalls, outgoingCalls } from '../../observations/direction-calls.js';
import { settledAgain } from '../../observations/settled-again.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { emptyWindows } from './asked/empty-windows.js';
import { type Filtered, judgeFiltered, readFiltered } from './filtered.js';

/** Whether a call has a direction; `undefined` for a word that the contract does not know. */
export function hasDirection(row: JsonObject, direction: Direction): boolean | undefined {
  const value = own(row, 'direction');
  return value === 'incoming' || value === 'outgoing' ? value === direction : undefined;
}

export const ofDirection = (seen: Filtered['seen'], direction: Direction): Filtered => ({
  seen,
  what: `the ${direction} calls`,
  fields: ['direction'],
  belongs: (row) => hasDirection(row, direction),
});

const directionRule = (direction: Direction, clause: string) =>
  rule({
    id: `calls/${direction}-only`,
    clauses: [clause],
    level: 'must',
    source: 'Endpoint 3 / Request fields',
    summary: `Asked for ${direction} calls, the API answers with these and no others, and leaves none out.`,
    why: 'A team that analyses one direction is judged by the calls of the other, or does not see its own.',
    fix: 'Filter by direction before you build the answer; map your own words (such as "in", "outbound") first.',
    needs: {
      settled: settledCalls,
      seen: direction === 'incoming' ? incomingCalls : outgoingCalls,
      empty: optional(emptyWindows),
      again: optional(settledAgain),
    },
    judge: ({ settled, seen, empty, again }) => {
      const rows = callObjects(settled.rows);
      if (!rows.some((row) => hasDirection(row, direction) !== undefined)) {
        return skip('no call has a direction that the contract knows: see calls/direction-is-known');
      }
      const bracket = bracketOf(settled, again);
      const reading = readFiltered(ofDirection(seen, direction), settled.rows, bracket, empty);
      const isAbsent = !rows.some((row) => hasDirection(row, direction) === true);
      return judgeFiltered(reading, bracket, isAbsent ? `the window holds no ${direction} call` : undefined);
    },
  });

export const incomingOnly = directionRule('incoming', 'CALLS-12');
export const outgoingOnly = directionRule('outgoing', 'CALLS-13');
