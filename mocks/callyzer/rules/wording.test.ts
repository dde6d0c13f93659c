import { expect, test } from 'vitest';
import { aCallyzer, ask, WEEK } from '../fixtures.js';
import { worded } from './wording.js';

test.each([
  ["The '{list}' numbers doesn't exist.", 'The \u2018{list}\u2019 numbers doesn\u2019t exist.'],
  [
    "`call_from` and 'call_to' are mandatory. The duration should be less than 180 days.",
    '`call_from` and \u2018call_to\u2019 are mandatory. The duration should be less than 180 days.',
  ],
  [
    'Invalid "emp_name". Employee doesn\'t exist for a given name.',
    'Invalid \u201cemp_name\u201d. Employee doesn\u2019t exist for a given name.',
  ],
])('%s is printed as %s', (message, curly) => {
  expect(worded(message, { 'messages.quotes': 'curly', 'messages.listSeparator': ', ' })).toBe(curly);
  expect(worded(message, { 'messages.quotes': 'straight', 'messages.listSeparator': ', ' })).toBe(message);
});

test.each([
  [{}, "Invalid numbers 'x', \"y'."],
  [{ 'messages.quotes': 'curly' }, 'Invalid numbers \u2018x\', "y\u2019.'],
  [{ 'messages.listSeparator': ',' }, "Invalid numbers 'x',\"y'."],
] as const)('under %j a list keeps the marks its values came with', async (switches, message) => {
  const wrong = { ...WEEK, emp_numbers: ["x'", '"y'] };
  const { body } = await ask(aCallyzer({ calls: 0, switches }), '/call-log/summary', wrong);
  expect(body.message).toBe(message);
});

test('what is told of a recording that is not removed has the same marks', async () => {
  const simulator = aCallyzer({ switches: { 'messages.quotes': 'curly' } });
  const { result } = (await ask(simulator, '/call-log/history', { ...WEEK, call_types: ['Missed'] })).body;
  const remove = { unique_ids: [result[0].id] };
  const { body } = await ask(simulator, '/call-log/call-recording/remove', remove, { method: 'DELETE' });
  expect(body.result[0].message).toBe('Call recording doesn\u2019t exist');
});
