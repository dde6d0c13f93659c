import { expect, test } from 'vitest';
import { kindOf, listed, told } from '../calls/request/fixtures.js';
import { callLooksTheSame } from './call-looks-the-same.js';
import { calls, steady } from './fixtures.js';

const changed = (over: object) => calls.map((call) => ({ ...call, ...over }));
const scored = changed({ properties: { Score: 5 } });

test.each([
  ['the same rows', calls, listed(calls.slice(3)), {}, 'pass'],
  ['other values in a filtered answer', calls, listed(changed({ duration: 7 })), {}, 'warn'],
  ['a field that only the whole answer has', calls, listed(changed({ clientName: undefined })), {}, 'warn'],
  ['a field of their own that changes', calls, listed(changed({ position: 3 })), {}, 'pass'],
  [
    'null in place of an absent field',
    changed({ clientName: undefined }),
    listed(changed({ clientName: null })),
    {},
    'pass',
  ],
  ['properties that are filled in meanwhile', calls, listed(scored), { again: listed(scored) }, 'pass'],
  ['a moving account', calls, listed(calls), { again: listed(calls.slice(1)) }, 'inconclusive'],
  ['no call that was seen twice', calls, listed([]), {}, 'inconclusive'],
])('%s', (_sentence, rows, incoming, over, kind) => {
  expect(kindOf(callLooksTheSame, { ...steady(rows), incoming, ...over })).toBe(kind);
});

test('the field is named with the number of calls', () => {
  const seen = { ...steady(), incoming: listed(changed({ duration: 7 })) };
  expect(told(callLooksTheSame, seen)).toBe(
    'duration of 12 calls is not the same in every answer, such as that of call "call-1"',
  );
});

test('five thousand calls in ten answers are compared in good time', () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({ ...calls[0], id: `c-${index}` }));
  const byOperator = Array.from({ length: 10 }, () => ({
    ...listed(many.map((row) => ({ ...row }))),
    operator: '101',
  }));
  const start = performance.now();
  expect(kindOf(callLooksTheSame, { ...steady(many), byOperator })).toBe('pass');
  expect(performance.now() - start).toBeLessThan(5000);
});
