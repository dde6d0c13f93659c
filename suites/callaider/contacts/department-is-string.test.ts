import { expect, test } from 'vitest';
import { departmentIsString } from './department-is-string.js';
import { contactsWith, listing } from './fixtures.js';

const bare = { id: '1', phone: '101', name: 'Olena Koval' };

test.each([
  ['text passes', contactsWith({}), 'pass'],
  ['empty text passes', contactsWith({ department: '' }), 'pass'],
  ['none at all passes', listing([bare]), 'pass'],
  ['null warns', contactsWith({ department: null }), 'warn'],
  ['a number fails', contactsWith({ department: 3 }), 'fail'],
  ['an array fails', contactsWith({ department: ['Sales'] }), 'fail'],
  ['an object fails', contactsWith({ department: { name: 'Sales' } }), 'fail'],
  ['a boolean fails', contactsWith({ department: false }), 'fail'],
  ['a number beside null fails', contactsWith({ department: null }, { department: 3 }), 'fail'],
  ['an empty list is skipped', contactsWith(), 'skip'],
])('%s', (_sentence, seen, kind) => {
  expect(departmentIsString.judge({ seen }).kind).toBe(kind);
});
