import type { Finding, Verdict } from '../../../../schemas/verdict.js';
import { rule } from '../../../rule.js';
import { createTally } from '../../../tally.js';
import { inconclusive, pass, skip } from '../../../verdicts.js';
import { tell } from '../../answers.js';
import { type CallsSeen, callObjects } from '../../observations/ask-calls.js';
import { placeIn, startOf } from '../../observations/call-times.js';
import { windowSearch } from '../../observations/settled-calls.js';
import { type EmptyWindow, emptyWindows } from './asked/empty-windows.js';
import { readingOf } from './reading.js';
import { many, moment, spell } from './words.js';

export const emptyWindowIsAnEmptyList = rule({
  id: 'calls/empty-window-is-an-empty-list',
  clauses: ['CALLS-2'],
  level: 'must',
  source: 'Endpoint 3; Troubleshooting (empty import)',
  summary: 'A window in which nobody called is answered with status 200 and an empty list.',
  why: 'Quiet nights and holidays are ordinary: an error there stops the import or raises a false alarm.',
  fix: 'Answer 200 with {"calls": []} when nothing is found; keep 404 for recordings, and null for nothing.',
  needs: { empty: emptyWindows, search: windowSearch },
  judge: ({ empty, search: { tried, found } }): Verdict => {
    if (!tried.some(({ rows }) => rows !== undefined))
      return skip('no window is answered with a list: see calls/answers-with-list');
    // A narrow window that was answered without a list beside a wider one with calls was empty too, and said so wrongly.
    const quiet = tried.filter(
      (seen) => seen.rows === undefined && seen.window.from > (found?.window.from ?? seen.window.from),
    );
    const tally = createTally();
    const unknown: string[] = [];
    const isRightElsewhere = empty.every((seen) => readingOf(seen).kind === 'rows');
    for (const seen of isRightElsewhere ? [...empty, ...quiet] : empty) {
      const problem = judgeWindow(seen);
      if (typeof problem === 'string') unknown.push(problem);
      else if (problem?.grade === 'fail') tally.fail(() => problem.finding);
      else if (problem?.grade === 'warn') tally.warn(() => problem.finding);
    }
    const [first] = unknown;
    return tally.verdict(first === undefined ? pass() : inconclusive(first));
  },
});

/** A finding, the reason why nothing can be said, or `undefined` for an empty list. */
function judgeWindow(seen: EmptyWindow): { grade: 'fail' | 'warn'; finding: Finding } | string | undefined {
  const reading = readingOf(seen);
  const expected = 'status 200 and "calls": []';
  const { exchange } = seen.outcome;
  const asked = `For ${spell(seen.window)}, a window without calls,`;
  switch (reading.kind) {
    case 'undecided':
      return reading.because;
    case 'nothing':
    case 'broken':
    case 'shapeless': {
      const how = reading.kind === 'broken' ? '' : ' and no list';
      return { grade: 'fail', finding: { message: `${asked} ${tell(seen.outcome)}${how}`, expected, exchange } };
    }
    case 'refused':
      return { grade: 'warn', finding: { message: `${asked} ${tell(seen.outcome)}`, expected, exchange } };
    case 'rows': {
      if (reading.rows.length === 0) return undefined;
      const calls = callObjects(reading.rows);
      const starts = calls.map(startOf).filter((start) => start !== undefined);
      if (starts.length > 0 && calls.every((row) => (placeIn(seen.window, row) ?? 'inside') !== 'outside')) {
        return `the account claims to hold calls of ${moment(starts[0] ?? 0)} UTC`;
      }
      const actual = `${many(reading.rows.length)}${starts[0] === undefined ? '' : `, the first of ${moment(starts[0])} UTC`}`;
      return {
        grade: 'fail',
        finding: { message: `${asked} ${many(reading.rows.length)} came back`, expected, actual, exchange },
      };
    }
    default:
      return reading satisfies never;
  }
}

export const WINDOW_IS_IGNORED = 'the API does not look at the window: see calls/only-in-window';

/** Why an answer without a list to a request that brings no calls is no defect of its own; `undefined` when it is one. */
export function toldForEmptyWindows(empty: readonly EmptyWindow[] | undefined, seen: CallsSeen): string | undefined {
  const { kind } = readingOf(seen);
  if (kind === 'rows' || kind === 'undecided' || kind === 'refused') return undefined;
  return (empty ?? []).some((other) => readingOf(other).kind === kind)
    ? `${tell(seen.outcome)}, as for every window without calls: see calls/empty-window-is-an-empty-list`
    : undefined;
}

/** Whether calls came back for a window that they do not belong to: the window is not read at all. */
export function windowIsIgnored(empty: readonly EmptyWindow[] | undefined): boolean {
  return (empty ?? []).some(({ rows = [], window }) =>
    callObjects(rows).some((row) => placeIn(window, row) === 'outside'),
  );
}
