import { rule } from '../../../rule.js';
import { isObject, type JsonObject } from '../../answers.js';
import { allCalls } from './all-calls.js';
import { describeType, isBlank } from './describe-type.js';
import { eachCall, type Flaw, judgeCalls, judgeRows } from './each-call.js';

/** What becomes of a text field that holds no text. */
export interface TextField {
  readonly key: string;
  /** Reads it: by its name in the program, which is several times as fast as by a name that is only known then. */
  of(call: JsonObject): unknown;
  readonly example: string;
  /** Undefined: it may be left out, and null is a lesser fault than another type. */
  readonly missing?: 'fail';
  /** Undefined: empty text is fine. */
  readonly empty?: 'fail' | 'warn';
}

export const callId: TextField = {
  key: 'id',
  of: (call) => call.id,
  example: '"call-abc-123"',
  missing: 'fail',
  empty: 'fail',
};
export const operatorId: TextField = {
  key: 'operatorId',
  of: (call) => call.operatorId,
  example: '"101"',
  missing: 'fail',
  empty: 'fail',
};
export const operatorName: TextField = {
  key: 'operatorName',
  of: (call) => call.operatorName,
  example: '"John Carter"',
  missing: 'fail',
  empty: 'warn',
};
export const operatorNumber: TextField = {
  key: 'operatorNumber',
  of: (call) => call.operatorNumber,
  example: '"7545"',
  missing: 'fail',
  empty: 'warn',
};
export const clientNumber: TextField = {
  key: 'clientNumber',
  of: (call) => call.clientNumber,
  example: '"+380501234567"',
};
export const clientName: TextField = { key: 'clientName', of: (call) => call.clientName, example: '"Client One"' };

/** A check of one call for one text field. */
export function textCheck({ key, of, example, missing, empty }: TextField): (call: JsonObject) => Flaw | undefined {
  const expected = missing === undefined ? `text, such as ${example}, or no field at all` : `text, such as ${example}`;
  return (call) => {
    const actual = of(call);
    if (typeof actual === 'string') {
      if (empty === undefined || !isBlank(actual)) return undefined;
      return { grade: empty, what: `${key} is empty`, key, actual, expected };
    }
    if (missing === undefined && actual === undefined) return undefined;
    const grade = missing === undefined && actual === null ? 'warn' : 'fail';
    return { grade, what: `${key} ${describeType(actual)}`, key, actual, expected };
  };
}

const needs = { calls: allCalls };
const source = 'Endpoint 3 / Call fields';
const ofId = textCheck(callId);
const checkOperatorId = eachCall(textCheck(operatorId));
const checkOperatorName = eachCall(textCheck(operatorName));
const checkOperatorNumber = eachCall(textCheck(operatorNumber));
const checkClientNumber = eachCall(textCheck(clientNumber));
const checkClientName = eachCall(textCheck(clientName));

export const idIsString = rule({
  id: 'calls/id-is-string',
  clauses: ['CALLS-25'],
  level: 'must',
  summary: 'Every call has an id, and it is text that is not empty.',
  why: 'The id is how the platform recognises a call it already has and asks for its recording; without it, calls are lost or imported twice.',
  fix: 'Send the telephony\'s own call id as a JSON string, "123" rather than 123, for each call.',
  source,
  needs,
  judge: ({ calls }) =>
    judgeRows(calls, (row) => {
      if (isObject(row)) return ofId(row);
      return {
        grade: 'fail',
        what: `the call ${describeType(row)}`,
        key: undefined,
        actual: row,
        expected: 'an object',
      };
    }),
});

export const operatorIdIsString = rule({
  id: 'calls/operator-id-is-string',
  clauses: ['CALLS-35'],
  level: 'must',
  summary: 'Every call names its operator by an id that is text and not empty.',
  why: 'The platform compares it with the ids of /contacts, which are text: a number equals none of them, and the call belongs to nobody.',
  fix: 'Send operatorId as a JSON string, spelt exactly as the id in /contacts.',
  source,
  needs,
  judge: ({ calls }) => judgeCalls(calls, checkOperatorId),
});

export const operatorNameIsString = rule({
  id: 'calls/operator-name-is-string',
  clauses: ['CALLS-36'],
  level: 'must',
  summary: "Every call has the operator's name as text.",
  why: 'Lists and reports show this name; without it calls appear under nobody.',
  fix: 'Send operatorName with each call, as plain text; take it from where /contacts takes its names.',
  source,
  needs,
  judge: ({ calls }) => judgeCalls(calls, checkOperatorName),
});

export const operatorNumberIsString = rule({
  id: 'calls/operator-number-is-string',
  clauses: ['CALLS-38'],
  level: 'must',
  summary: "Every call has the operator's number as text; an extension will do.",
  why: 'As a JSON number it loses leading zeros and the plus sign, and the platform cannot show which line was used.',
  fix: 'Send operatorNumber as a JSON string, "7545" rather than 7545.',
  source,
  needs,
  judge: ({ calls }) => judgeCalls(calls, checkOperatorNumber),
});

export const clientNumberIsString = rule({
  id: 'calls/client-number-is-string',
  clauses: ['CALLS-40'],
  level: 'may',
  summary: "The client's number, where a call has it, is text.",
  why: 'A phone number sent as a JSON number loses its plus sign and leading zeros, and no longer matches the client.',
  fix: 'Send clientNumber as a JSON string, and leave the field out when the number is not known.',
  source,
  needs,
  judge: ({ calls }) => judgeCalls(calls, checkClientNumber),
});

export const clientNameIsString = rule({
  id: 'calls/client-name-is-string',
  clauses: ['CALLS-41'],
  level: 'may',
  summary: "The client's name, where a call has it, is text.",
  why: 'Anything but text cannot be shown or searched as a name.',
  fix: 'Send clientName as one JSON string, and leave the field out when there is no name.',
  source,
  needs,
  judge: ({ calls }) => judgeCalls(calls, checkClientName),
});
