import { expect, test } from 'vitest';
import { answered, html, silence } from './fixtures.js';
import { sameRefusal } from './same-refusal.js';

const known = 'call-0a1b2c';
const unknown = 'call-9z8y7x';
const json = (value: unknown) => answered(401, { json: value });

test.each([
  ['equal bodies', json({ message: 'No' }), json({ message: 'No' }), true],
  ['another request id', json({ message: 'No', requestId: 'a1' }), json({ message: 'No', requestId: 'zz' }), true],
  [
    'another trace, deep down',
    json({ error: { meta: { trace: 'x' } } }),
    json({ error: { meta: { trace: 'y' } } }),
    true,
  ],
  ['another time', json({ timestamp: '2026-11-21T10:00:00Z' }), json({ timestamp: '2026-11-21T10:00:01Z' }), true],
  [
    'another time in the words',
    json({ message: 'No, 2026-11-21 10:00:00.123' }),
    json({ message: 'No, 2026-11-21 10:00:01.9' }),
    true,
  ],
  ['another Unix time', json({ at: 1_763_719_200 }), json({ at: 1_763_719_201 }), true],
  [
    'a UUID in the words',
    json({ message: 'ref 0f8fad5b-d9cb-469f-a165-70867728950e' }),
    json({ message: 'ref 7c9e6679-7425-40de-944b-e07fc1f90ae7' }),
    true,
  ],
  ['the id echoed', json({ message: `No key for ${known}` }), json({ message: `No key for ${unknown}` }), true],
  ['the path echoed', json({ path: `/calls/${known}/recording` }), json({ path: `/calls/${unknown}/recording` }), true],
  ['a page with the id', html(401, `<p>${known}</p>`), html(401, `<p>${unknown}</p>`), true],
  ['other words', json({ message: 'No' }), json({ message: 'No such call' }), false],
  ['another code', json({ code: 1 }), json({ code: 2 }), false],
  ['one key more', json({ message: 'No' }), json({ message: 'No', call: null }), false],
  ['another status', answered(401), answered(403), false],
  ['no answer', answered(401), silence, false],
])('%s', (_sentence, a, b, same) => {
  expect(sameRefusal({ outcome: a, id: known }, { outcome: b, id: unknown })).toBe(same);
});

test('a short id is replaced only where it stands alone', () => {
  const a = { outcome: json({ message: 'Error 401 for call 4' }), id: '4' };
  const b = { outcome: json({ message: 'Error 401 for call 123456789' }), id: '123456789' };
  expect(sameRefusal(a, b)).toBe(true);
});

test('an id with signs that mean something in patterns does no harm', () => {
  const id = 'a+b(c)[d]*';
  const outcome = json({ message: `No ${id}` });
  expect(sameRefusal({ outcome, id }, { outcome: json({ message: 'No xyz' }), id: 'xyz' })).toBe(true);
});
