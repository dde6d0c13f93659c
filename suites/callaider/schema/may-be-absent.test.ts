import { expect, test } from 'vitest';
import { anEntry, declaring, seenSchema } from './fixtures.js';
import { mayBeAbsent } from './may-be-absent.js';

test.each([
  ['404 passes with a remark', seenSchema({ status: 404 }), 'pass', 'not implemented'],
  ['an empty schema passes with a remark', declaring(), 'pass', 'empty'],
  ['a schema is skipped', declaring(anEntry()), 'skip', 'is implemented'],
  ['501 is skipped', seenSchema({ status: 501 }), 'skip', 'schema/is-answered-as-agreed'],
  ['429 decides nothing', seenSchema({ status: 429 }), 'inconclusive', '429'],
])('%s', (_sentence, seen, kind, told) => {
  const verdict = mayBeAbsent.judge({ seen });
  expect(verdict.kind).toBe(kind);
  expect(JSON.stringify(verdict)).toContain(told);
});
