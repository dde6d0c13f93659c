import { afterAll, describe, expect, test } from 'vitest';
import { OptionError } from '../kit/option-error.js';
import { aReference, ask, everything } from './fixtures.js';

const secret = 'a-Secret-42';
const reference = aReference({ secret });
afterAll(() => reference.close());

const requests = [
  { name: 'health', path: '/health' },
  { name: 'contacts', path: '/contacts' },
  { name: 'calls', path: '/calls', body: everything },
  { name: 'calls with broken JSON', path: '/calls', body: '{"startTime": ' },
  { name: 'calls without a window', path: '/calls', body: {} },
  { name: 'calls with another method', path: '/calls' },
  { name: 'the schema', path: '/properties/schema' },
  { name: 'a recording of nobody', path: '/calls/nobody/recording' },
  { name: 'an unknown route', path: '/nowhere' },
  { name: 'a path with a slash too many', path: '//contacts' },
  { name: 'HEAD', path: '/contacts', method: 'HEAD' },
];

const wrongKeys: readonly (readonly [name: string, key: string])[] = [
  ['an empty key', ''],
  ['another key', 'b-Secret-42'],
  ['the key in another case', 'A-sECRET-42'],
  ['the key without its last character', 'a-Secret-4'],
  ['the first half of the key', 'a-Sec'],
  ['the key and a character more', 'a-Secret-42x'],
  ['the key twice', 'a-Secret-42a-Secret-42'],
  ['the key with a blank in the middle', 'a-Sec ret-42'],
  ['two keys joined', 'a-Secret-42, a-Secret-42'],
  ['a very long key', 'k'.repeat(8192)],
  ['a key of quotes and percent signs', `"'\\%00%s`],
  ['a key outside ASCII', 'Ã©'],
];

describe.each(requests)('$name', ({ path, ...asked }) => {
  test.each(wrongKeys)('is refused 401 with %s', async (_what, key) => {
    const answer = await ask(reference, path, { ...asked, headers: { 'X-Secret-Key': key } });
    expect(answer.status).toBe(401);
    if ('method' in asked) return;
    expect(await answer.json()).toEqual({ status: 'error', message: expect.stringMatching(/./) });
  });

  test('is let in with the key', async () => {
    expect((await ask(reference, path, asked)).status).not.toBe(401);
  });
});

test('a key anywhere else counts for nothing', async () => {
  const headers = { 'X-Secret-Key': '', Authorization: `Bearer ${secret}`, Cookie: `X-Secret-Key=${secret}` };
  expect((await ask(reference, `/contacts?X-Secret-Key=${secret}`, { headers })).status).toBe(401);
});

test('a key outside ASCII is sent as UTF-8', async () => {
  const other = aReference({ secret: 'ключ-é' });
  const key = Buffer.from('ключ-é', 'utf8').toString('latin1');
  expect((await ask(other, '/health', { headers: { 'X-Secret-Key': key } })).status).toBe(200);
  await other.close();
});

test.each([
  ['empty', ''],
  ['of blanks', '  '],
  ['with a blank at its end', 'secret '],
  ['with a line break', 'sec\nret'],
])('a secret %s is refused at the start', (_what, wrong) => {
  expect(() => aReference({ secret: wrong })).toThrow(OptionError);
});
