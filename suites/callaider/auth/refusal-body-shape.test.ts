import { expect, test } from 'vitest';
import { alike, answered, everywhere, html } from './fixtures.js';
import { refusalBodyShape } from './refusal-body-shape.js';

const saying = (json: unknown) => ({ contacts: { wrong: answered(401, { json }) } });

test.each([
  ['passes on the recommended shape', everywhere(), 'pass'],
  ['passes on further fields', everywhere(saying({ status: 'error', message: 'No', requestId: 'a1' })), 'pass'],
  ['passes on any words', everywhere(saying({ status: 'error', message: 'Доступ заборонено' })), 'pass'],
  ['passes when other errors look otherwise', everywhere({ contacts: { none: answered(403, { text: '' }) } }), 'pass'],
  [
    'is inconclusive without any 401',
    alike(() => ({ none: answered(200), wrong: answered(200), empty: undefined })),
    'inconclusive',
  ],
  ['warns on an empty body', everywhere({ contacts: { wrong: answered(401, { text: '' }) } }), 'warn'],
  ['warns on HTML', everywhere({ contacts: { wrong: html(401) } }), 'warn'],
  ['warns on a bare string', everywhere(saying('Unauthorized')), 'warn'],
  ['warns on another status', everywhere(saying({ status: 401, message: 'No' })), 'warn'],
  ['warns on another key', everywhere(saying({ error: 'Unauthorized' })), 'warn'],
  ['warns on a message that is an object', everywhere(saying({ status: 'error', message: {} })), 'warn'],
])('%s', (_sentence, seen, kind) => {
  expect(refusalBodyShape.judge(seen).kind).toBe(kind);
});

test('the same fault of one endpoint is told once', () => {
  const bare = answered(401, { text: '' });
  expect(refusalBodyShape.judge(everywhere({ contacts: { none: bare, wrong: bare, empty: bare } }))).toMatchObject({
    count: 1,
  });
});
