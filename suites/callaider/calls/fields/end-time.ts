import { rule } from '../../../rule.js';
import { pass, skip } from '../../../verdicts.js';
import { isObject, type JsonObject } from '../../answers.js';
import type { SettledCalls } from '../../observations/settled-calls.js';
import { allCalls } from './all-calls.js';
import { describeType } from './describe-type.js';
import { eachCall, judgeCalls } from './each-call.js';
import { kindOfText } from './start-time.js';
import { unitOf } from './time-unit.js';

const needs = { calls: allCalls };

const checkEnd = eachCall((call) => {
  const actual = call.endTime;
  if (actual === undefined) return undefined;
  const flaw = { key: 'endTime', actual, expected: 'Unix seconds, such as 1709586185, or no field at all' };
  if (typeof actual !== 'number') {
    const looks = typeof actual === 'string' ? `is ${kindOfText(actual)}` : describeType(actual);
    return { ...flaw, grade: actual === null ? 'warn' : 'fail', what: `endTime ${looks}` };
  }
  const unit = unitOf(actual);
  if (unit === 'seconds') return undefined;
  const start = call.startTime;
  if (unit !== undefined && typeof start === 'number' && unitOf(start) === unit) return undefined;
  return { ...flaw, grade: 'fail', what: unit ? `endTime is in ${unit}` : 'endTime is no time of our days' };
});

/** A start with a fraction and an end cut to whole seconds may lie in the same second. */
const checkOrder = eachCall((call) => {
  const start = call.startTime;
  const actual = call.endTime;
  if (typeof start !== 'number' || typeof actual !== 'number' || actual >= Math.floor(start)) return undefined;
  if (!hasBothTimes(call)) return undefined;
  return {
    grade: 'fail',
    what: 'endTime lies before startTime',
    key: 'endTime',
    actual,
    expected: `not before startTime, ${start}`,
  };
});

export const endTimeInSeconds = rule({
  id: 'calls/end-time-in-seconds',
  clauses: ['CALLS-32'],
  level: 'may',
  summary: 'endTime, where a call has it, is a number of Unix seconds like startTime.',
  why: 'A start and an end in different units make a call of a few seconds last for ages, or end before it began.',
  fix: 'Send endTime as a JSON number of Unix seconds, and leave the field out when the end is not known.',
  source: 'Endpoint 3 / Call fields',
  needs,
  judge: ({ calls }) => {
    if (!anyCall(calls, (call) => call.endTime !== undefined)) return pass('no call has an endTime');
    const sameWrongUnit = skip('endTime has the unit of startTime, which is wrong: see calls/start-time-in-seconds');
    return judgeCalls(calls, checkEnd, anyCall(calls, endsInSeconds) ? undefined : sameWrongUnit);
  },
});

export const endNotBeforeStart = rule({
  id: 'calls/end-not-before-start',
  clauses: ['CALLS-33'],
  level: 'must',
  summary: 'No call ends before it starts.',
  why: 'A negative length breaks sorting, sums and averages wherever the platform works with the two times.',
  fix: 'Check that startTime and endTime are not swapped and come from the same clock and time zone.',
  source: 'Endpoint 3 example',
  needs,
  judge: ({ calls }) => {
    if (anyCall(calls, hasBothTimes)) return judgeCalls(calls, checkOrder);
    return skip('no call has a startTime and an endTime that can be compared');
  },
});

/** Two numbers of one unit: what is wrong with the unit itself is for other rules to say. */
function hasBothTimes(call: JsonObject): boolean {
  const start = call.startTime;
  const end = call.endTime;
  if (typeof start !== 'number' || typeof end !== 'number') return false;
  const unit = unitOf(start);
  return unit !== undefined && unit === unitOf(end);
}

function endsInSeconds(call: JsonObject): boolean {
  const end = call.endTime;
  return typeof end === 'number' && unitOf(end) === 'seconds';
}

const anyCall = ({ rows }: SettledCalls, holds: (call: JsonObject) => boolean): boolean =>
  rows.some((row) => isObject(row) && holds(row));
