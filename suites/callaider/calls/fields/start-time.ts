import { rule } from '../../../rule.js';
import { skip } from '../../../verdicts.js';
import { isObject } from '../../answers.js';
import type { SettledCalls } from '../../observations/settled-calls.js';
import { allCalls } from './all-calls.js';
import { describeType } from './describe-type.js';
import { eachCall, judgeCalls } from './each-call.js';
import { unitOf } from './time-unit.js';

const needs = { calls: allCalls };
const expected = 'Unix seconds, such as 1709586000';

const checkType = eachCall((call) => {
  const actual = call.startTime;
  if (typeof actual === 'number') return undefined;
  const looks = typeof actual === 'string' ? `is ${kindOfText(actual)}` : describeType(actual);
  return { grade: 'fail', what: `startTime ${looks}`, key: 'startTime', actual, expected: `a number: ${expected}` };
});

const checkUnit = eachCall((call) => {
  const actual = call.startTime;
  if (typeof actual !== 'number') return undefined;
  const unit = unitOf(actual);
  if (unit === 'seconds') return undefined;
  const what = unit === undefined ? 'startTime is no time of our days' : `startTime is in ${unit}`;
  return { grade: 'fail', what, key: 'startTime', actual, expected };
});

export const startTimeIsNumber = rule({
  id: 'calls/start-time-is-number',
  clauses: ['CALLS-30'],
  level: 'must',
  summary: 'The startTime of every call is a number.',
  why: 'The platform sorts and windows calls by this number; a date as text puts the call at no time at all.',
  fix: 'Send startTime as a JSON number of Unix seconds, 1709586000 rather than "2024-03-04T21:00:00Z" or "1709586000".',
  source: 'Endpoint 3 / Call fields',
  needs,
  judge: ({ calls }) => judgeCalls(calls, checkType),
});

export const startTimeInSeconds = rule({
  id: 'calls/start-time-in-seconds',
  clauses: ['CALLS-31'],
  level: 'must',
  summary: 'The startTime of every call is in Unix seconds, like the window in the request.',
  why: 'Milliseconds read as seconds put the call tens of thousands of years ahead: it falls out of every period and report.',
  fix: 'Divide milliseconds by 1000 and drop the rest; never send 0 for a start that is not known.',
  source: 'Endpoint 3 example; Troubleshooting (seconds)',
  needs,
  judge: ({ calls }) =>
    hasStart(calls) ? judgeCalls(calls, checkUnit) : skip('no startTime is a number: see calls/start-time-is-number'),
});

/** How a time that came as text is written. */
export function kindOfText(text: string): string {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? 'a number written as text' : 'text';
}

const hasStart = ({ rows }: SettledCalls): boolean =>
  rows.some((row) => isObject(row) && typeof row.startTime === 'number');
