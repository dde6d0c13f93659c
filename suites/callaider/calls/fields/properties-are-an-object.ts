import { rule } from '../../../rule.js';
import { pass } from '../../../verdicts.js';
import { isObject } from '../../answers.js';
import { allCalls } from './all-calls.js';
import { describeType } from './describe-type.js';
import { eachCall, judgeCalls } from './each-call.js';

const checkProperties = eachCall((call) => {
  const actual = call.properties;
  if (actual === undefined || isObject(actual)) return undefined;
  const flaw = { key: 'properties', actual, expected: 'an object, or no field at all' };
  // Some languages cannot tell an empty object from an empty list when they write JSON.
  if (Array.isArray(actual) && actual.length === 0) {
    return { ...flaw, grade: 'warn', what: 'properties is an empty array' };
  }
  if (typeof actual !== 'string') {
    return { ...flaw, grade: actual === null ? 'warn' : 'fail', what: `properties ${describeType(actual)}` };
  }
  return {
    ...flaw,
    grade: 'fail',
    what: `properties is ${actual.trim().startsWith('{') ? 'JSON inside a text' : 'text'}`,
  };
});

export const propertiesAreAnObject = rule({
  id: 'calls/properties-are-an-object',
  clauses: ['CALLS-43'],
  level: 'may',
  summary: 'The properties of a call, where it has any, are a plain JSON object.',
  why: 'The platform filters by properties by their keys; in a list or inside a text it finds none.',
  fix: 'Send { "Department": "support" }: not that object as text, not a list of key and value; leave it out when there is nothing to say.',
  source: 'Endpoint 3 / Call fields',
  needs: { calls: allCalls },
  judge: ({ calls }) => {
    const none = !calls.rows.some((row) => isObject(row) && row.properties !== undefined);
    return judgeCalls(calls, checkProperties, none ? pass('no call has properties') : undefined);
  },
});
