import { rule } from '../../../rule.js';
import { allCalls } from './all-calls.js';
import { describeType } from './describe-type.js';
import { eachCall, judgeCalls } from './each-call.js';

const checkDuration = eachCall((call) => {
  const actual = call.duration;
  if (typeof actual === 'number' && actual >= 0 && Number.isInteger(actual)) return undefined;
  const flaw = { key: 'duration', actual, expected: 'a number of seconds, such as 185' };
  if (typeof actual !== 'number') return { ...flaw, grade: 'fail', what: `duration ${describeType(actual)}` };
  if (actual < 0) return { ...flaw, grade: 'fail', what: 'duration is negative' };
  if (!Number.isFinite(actual)) return { ...flaw, grade: 'fail', what: 'duration is beyond all numbers' };
  return { ...flaw, grade: 'info', what: 'duration has a fraction, which is allowed,' };
});

export const durationIsSeconds = rule({
  id: 'calls/duration-is-seconds',
  clauses: ['CALLS-29'],
  level: 'must',
  summary: 'The duration of every call is a number of seconds, zero or more.',
  why: 'Filters and reports by duration compare numbers; text such as "185" or "03:05" drops the call from them.',
  fix: 'Send duration as a JSON number of seconds, 185 rather than "185" or "03:05", for each call.',
  source: 'Endpoint 3 / Call fields',
  needs: { calls: allCalls },
  judge: ({ calls }) => judgeCalls(calls, checkDuration),
});
