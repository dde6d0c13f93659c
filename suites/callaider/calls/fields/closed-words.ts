import { rule } from '../../../rule.js';
import { preview } from '../../preview.js';
import { allCalls } from './all-calls.js';
import { describeType, isBlank } from './describe-type.js';
import { eachCall, judgeCalls } from './each-call.js';

const source = 'Endpoint 3 / Call fields';
const needs = { calls: allCalls };

const checkDirection = eachCall((call) => {
  const actual = call.direction;
  if (actual === 'incoming' || actual === 'outgoing') return undefined;
  const what = `direction ${typeof actual === 'string' ? `is ${preview(actual, 40)}` : describeType(actual)}`;
  return { grade: 'fail', what, key: 'direction', actual, expected: '"incoming" or "outgoing"' };
});

const checkWhoHungUp = eachCall((call) => {
  const actual = call.whoHungUp;
  if (actual === undefined || actual === 'client' || actual === 'operator' || actual === 'system') return undefined;
  const flaw = { key: 'whoHungUp', actual, expected: '"operator", "client", "system", or no field at all' };
  if (typeof actual !== 'string') {
    return { ...flaw, grade: actual === null ? 'warn' : 'fail', what: `whoHungUp ${describeType(actual)}` };
  }
  if (isBlank(actual)) return { ...flaw, grade: 'warn', what: 'whoHungUp is empty' };
  return { ...flaw, grade: 'fail', what: `whoHungUp is ${preview(actual, 40)}` };
});

export const directionIsKnown = rule({
  id: 'calls/direction-is-known',
  clauses: ['CALLS-28'],
  level: 'must',
  summary: 'The direction of every call is "incoming" or "outgoing", in exactly these letters.',
  why: 'A call with any other direction passes no direction filter, so teams that import one direction never see it.',
  fix: 'Map your own words ("inbound", "OUT", 1) to incoming and outgoing; leave internal calls out or map them too.',
  source,
  needs,
  judge: ({ calls }) => judgeCalls(calls, checkDirection),
});

export const whoHungUpIsKnown = rule({
  id: 'calls/who-hung-up-is-known',
  clauses: ['CALLS-42'],
  level: 'may',
  summary: 'whoHungUp, where a call has it, is "operator", "client" or "system".',
  why: 'Other words are not counted when the platform reports who ends conversations.',
  fix: 'Map your own words ("agent", "caller", "CUSTOMER") to the three allowed ones, and leave the field out when it is not known.',
  source,
  needs,
  judge: ({ calls }) => judgeCalls(calls, checkWhoHungUp),
});
