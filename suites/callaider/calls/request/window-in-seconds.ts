import { optional } from '../../../observation.js';
import { rule } from '../../../rule.js';
import { fail, inconclusive, pass, skip, warn } from '../../../verdicts.js';
import { settledCalls, windowSearch } from '../../observations/settled-calls.js';
import { emptyWindows } from './asked/empty-windows.js';
import { windowInMilliseconds } from './asked/odd-windows.js';
import { WINDOW_IS_IGNORED, windowIsIgnored } from './empty-window-is-an-empty-list.js';
import { readingOf } from './reading.js';
import { many } from './words.js';

export const windowInSeconds = rule({
  id: 'calls/window-in-seconds',
  clauses: ['CALLS-4'],
  level: 'must',
  source: 'Endpoint 3; Troubleshooting (timestamp units)',
  summary: 'startTime and stopTime are read as Unix seconds.',
  why: 'Seconds read as milliseconds are a day in January 1970: every import comes back empty, without an error.',
  fix: 'Compare in seconds, or multiply the bounds by 1000 before you compare them with millisecond columns.',
  needs: {
    search: windowSearch,
    settled: optional(settledCalls),
    milliseconds: optional(windowInMilliseconds),
    empty: optional(emptyWindows),
  },
  judge: ({ search, settled, milliseconds, empty }) => {
    const { inMilliseconds } = search;
    if (inMilliseconds !== undefined) {
      return fail({
        message: `The window holds no call in seconds and ${many(inMilliseconds.rows?.length ?? 0)} when it is sent in milliseconds`,
        expected: 'calls for a window in Unix seconds',
        actual: 'calls for a window in milliseconds',
        exchange: inMilliseconds.outcome.exchange,
      });
    }
    if (settled === undefined) {
      return search.tried.some(({ rows }) => rows !== undefined)
        ? skip('the account holds no call in the windows asked for')
        : inconclusive('no window is answered with a list: see calls/answers-with-list');
    }
    if (milliseconds === undefined) return skip('the window in milliseconds was not asked');
    const reading = readingOf(milliseconds);
    if (reading.kind === 'undecided') return inconclusive(reading.because);
    if (reading.kind !== 'rows' || reading.rows.length === 0) return pass();
    if (windowIsIgnored(empty)) return skip(WINDOW_IS_IGNORED);
    return warn({
      message: `A window sent in milliseconds brings ${many(reading.rows.length)}, as does the same window in seconds: the unit is guessed`,
      expected: 'no calls: read as seconds, it lies in the far future',
      exchange: milliseconds.outcome.exchange,
    });
  },
});
