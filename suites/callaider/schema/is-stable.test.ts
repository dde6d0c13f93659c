import { expect, test } from 'vitest';
import { anEntry, anEnum, declaring, seenSchema } from './fixtures.js';
import { isStable } from './is-stable.js';

const absent = seenSchema({ status: 404 });

test.each([
  ['the same schema passes', declaring(anEntry(), anEnum()), declaring(anEntry(), anEnum()), 'pass'],
  ['another order passes', declaring(anEntry(), anEnum()), declaring(anEnum(), anEntry()), 'pass'],
  ['another order of values passes', declaring(anEnum()), declaring(anEnum({ values: ['support', 'sales'] })), 'pass'],
  ['further fields may change', declaring(anEntry({ at: 1 })), declaring(anEntry({ at: 2 })), 'pass'],
  ['a key that goes warns', declaring(anEntry(), anEnum()), declaring(anEntry()), 'warn'],
  ['a key that comes warns', declaring(anEntry()), declaring(anEntry(), anEnum()), 'warn'],
  [
    'values of any shape are compared',
    declaring(anEntry({ values: { toString: 1 } })),
    declaring(anEntry({ values: { toString: 1 } })),
    'pass',
  ],
  ['another type warns', declaring(anEntry()), declaring(anEntry({ type: 'number' })), 'warn'],
  ['other values warn', declaring(anEnum()), declaring(anEnum({ values: ['sales'] })), 'warn'],
  ['a schema that goes warns', declaring(anEntry()), absent, 'warn'],
  ['a schema that comes warns', declaring(), declaring(anEntry()), 'warn'],
  ['404 both times is skipped', absent, absent, 'skip'],
  ['nothing declared either time is skipped', declaring(), absent, 'skip'],
  ['an error the second time decides nothing', declaring(anEntry()), seenSchema({ status: 500 }), 'inconclusive'],
  ['429 the second time decides nothing', declaring(anEntry()), seenSchema({ status: 429 }), 'inconclusive'],
])('%s', (_sentence, seen, again, kind) => {
  expect(isStable.judge({ seen, again: [again] }).kind).toBe(kind);
});

test('findings name the key and what became of it', () => {
  expect(
    isStable.judge({ seen: declaring(anEnum()), again: [declaring(anEnum({ values: ['sales'] }))] }),
  ).toMatchObject({
    count: 1,
    findings: [
      { message: 'the key "Department" is declared in another way in a later answer of GET /properties/schema' },
    ],
  });
});

test('one schema that differs counts, wherever it came', () => {
  const again = [declaring(anEntry()), absent, seenSchema({ status: 500 }), declaring(anEntry())];
  expect(isStable.judge({ seen: declaring(anEntry()), again }).kind).toBe('warn');
  expect(isStable.judge({ seen: declaring(anEntry()), again: again.toSpliced(1, 1) }).kind).toBe('pass');
});
