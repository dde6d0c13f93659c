import { expect, test } from 'vitest';
import type { Behaviour } from './behaviour.js';
import { createBehaviour } from './default-behaviour.js';
import { aReference } from './fixtures.js';

const { account } = aReference().behaviour;
const shouting = (right: Behaviour): Behaviour => ({ ...right, error: (status) => ({ status, body: 'NO' }) });

test.each([
  ['changed alone', shouting],
  ['behind a part that passes it on', (right: Behaviour) => ({ ...shouting(right), noRecording: right.noRecording })],
  [
    'when another part was wrapped before',
    (right: Behaviour) => shouting({ ...right, noRecording: (id, request) => right.noRecording(id, request) }),
  ],
])('a part that is %s is used by all others', (_how, change) => {
  const behaviour = createBehaviour(account, change);
  expect(behaviour.noRecording('x', {} as never)).toEqual({ status: 404, body: 'NO' });
});

test('a change may ask the right behaviour while it is made', () => {
  const change = (right: Behaviour): Behaviour => {
    const rows = account.operators.map((operator) => right.contactRow(operator));
    return { ...right, health: () => ({ status: 200, json: rows }) };
  };
  expect(createBehaviour(account, change).health({} as never).json).toHaveLength(account.operators.length);
});
