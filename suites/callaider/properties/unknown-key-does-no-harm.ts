import type { Verdict } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, info, pass, skip, warn } from '../../verdicts.js';
import { tell } from '../answers.js';
import { emptyWindows } from '../calls/request/asked/empty-windows.js';
import { toldForEmptyWindows } from '../calls/request/empty-window-is-an-empty-list.js';
import { readingOf } from '../calls/request/reading.js';
import { many } from '../calls/request/words.js';
import type { CallsSeen } from '../observations/ask-calls.js';
import { idsOf, isSubset } from '../observations/call-sets.js';
import { settledCalls } from '../observations/settled-calls.js';
import { firstFilter } from './asked/first-filter.js';
import { unknownKey } from './asked/unknown-key.js';

export const unknownKeyDoesNoHarm = rule({
  id: 'properties/unknown-key-does-no-harm',
  clauses: ['PROP-19'],
  level: 'should',
  source: 'Critical behavior',
  summary: 'A filter on a property that nobody knows brings no calls, or is ignored.',
  why: 'A property that was renamed or dropped stays in the filters of a team. An error stops its whole import.',
  fix: 'Treat a key that you do not know as one that no call has; do not look it up where that may throw.',
  needs: {
    settled: settledCalls,
    first: optional(firstFilter),
    seen: unknownKey,
    empty: optional(emptyWindows),
  },
  judge: ({ settled, first, seen, empty }) => {
    const isRefusedAnyway = first !== undefined && isError(first.seen) && isError(seen);
    if (isRefusedAnyway) return skip('filters on known keys fail, too: see properties/filters-are-accepted');
    const asEver = toldForEmptyWindows(empty, seen);
    return asEver === undefined ? judgeUnknownKey(seen, settled.rows) : skip(asEver);
  },
});

export function judgeUnknownKey(seen: CallsSeen, all: readonly unknown[]): Verdict {
  const { exchange } = seen.outcome;
  const reading = readingOf(seen);
  const finding = { message: `${tell(seen.outcome)} to a filter on an unknown property`, exchange };
  switch (reading.kind) {
    case 'undecided':
      return inconclusive(reading.because);
    case 'broken':
      return fail({ ...finding, expected: 'no calls, or all of the window' });
    case 'nothing':
    case 'refused':
    case 'shapeless':
      return warn({ ...finding, expected: 'no calls, or all of the window' });
    case 'rows': {
      if (reading.rows.length === 0) return pass('no call has it');
      const [ids, came] = [idsOf(all), idsOf(reading.rows)];
      const isWhole = ids.size === 0 ? reading.rows.length >= all.length : isSubset(ids, came);
      if (isWhole) return pass('it is ignored');
      return info({ message: `A filter on an unknown property brings ${many(reading.rows.length)}`, exchange });
    }
    default:
      return reading satisfies never;
  }
}

const isError = (seen: CallsSeen): boolean => ['refused', 'broken'].includes(readingOf(seen).kind);
