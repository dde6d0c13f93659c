import { expect, test } from 'vitest';
import { contactsWith } from './fixtures.js';
import { idIsClean } from './id-is-clean.js';

test.each([
  ['numbers as text pass', contactsWith({ id: '101' }), 'pass'],
  ['any token passes', contactsWith({ id: 'usr_ab-c.d/é:漢字🎧==' }), 'pass'],
  ['inner blanks pass', contactsWith({ id: 'Olena Koval' }), 'pass'],
  ['a blank at the end warns', contactsWith({ id: '101 ' }), 'warn'],
  ['a blank at the start warns', contactsWith({ id: ' 101' }), 'warn'],
  ['a line break warns', contactsWith({ id: '101\r\n' }), 'warn'],
  ['an inner control character warns', contactsWith({ id: '10\u00001' }), 'warn'],
  ['a no-break space at the end warns', contactsWith({ id: '101\u00a0' }), 'warn'],
  ['blanks alone warn', contactsWith({ id: '  ' }), 'warn'],
  ['other types are told by another rule', contactsWith({ id: 101 }, { id: null }), 'skip'],
  ['an empty list is skipped', contactsWith(), 'skip'],
])('%s', (_sentence, seen, kind) => {
  expect(idIsClean.judge({ seen }).kind).toBe(kind);
});
