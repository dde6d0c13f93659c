import { rule } from '../../../rule.js';
import { skip } from '../../../verdicts.js';
import { isObject } from '../../answers.js';
import { allCalls } from './all-calls.js';
import { isBlank } from './describe-type.js';
import { eachCall, judgeCalls } from './each-call.js';

const checkNumber = eachCall((call) => {
  const actual = call.clientNumber;
  if (typeof actual !== 'string' || phone.test(actual)) return undefined;
  const flaw = { key: 'clientNumber', actual, expected: 'a phone number, such as "+380501234567"' };
  const text = actual.trim();
  if (isBlank(text)) return { ...flaw, grade: 'info', what: 'clientNumber is empty: hidden, it seems,' };
  if (hidden.test(text.replace(sip, ''))) return { ...flaw, grade: 'info', what: 'clientNumber is hidden' };
  if (sip.test(text)) return { ...flaw, grade: 'warn', what: 'clientNumber is a SIP address' };
  if (text.includes('@')) return { ...flaw, grade: 'warn', what: 'clientNumber is an e-mail address' };
  if (placeholder.test(text)) return { ...flaw, grade: 'warn', what: 'clientNumber is a placeholder' };
  return { ...flaw, grade: 'info', what: 'clientNumber has an unusual form' };
});

export const clientNumberLooksRight = rule({
  id: 'calls/client-number-looks-right',
  clauses: ['CALLS-44'],
  level: 'should',
  summary: "The client's number, where a call has it, looks like a phone number.",
  why: 'The platform finds all calls of a client by this number; addresses and placeholders tie strangers together or nobody.',
  fix: 'Send the number as dialled or shown, best with its country code; leave clientNumber out when the caller hid it.',
  source: 'Endpoint 3 example',
  needs: { calls: allCalls },
  judge: ({ calls }) => {
    const some = calls.rows.some((row) => isObject(row) && typeof row.clientNumber === 'string');
    return some ? judgeCalls(calls, checkNumber) : skip('no call has a clientNumber that is text');
  },
});

/** Digits with the usual signs between them; dashes and blanks of any alphabet. */
const phone = /^\+?[\s()]*\d[\d\s()\-./\u2010-\u2015]{1,23}$/;
const sip = /^sips?:/i;
const placeholder = /^(n\/?a|null|nil|none|undefined|nan|string|test|x+|-+|\?+|\[object object\])$/i;
const hidden =
  /^(anonym|unknown|private|restricted|withheld|unavailable|hidden|blocked|not? available|no ?number|no ?caller ?id)/i;
