import { expect, test } from 'vitest';
import { kindOf, listed, notFound, refused, settledOn, silent, someCalls } from './fixtures.js';
import { unknownOperatorMatchesNothing } from './unknown-operator-matches-nothing.js';

const calls = someCalls(8);
const mine = calls.filter(({ operatorId }) => operatorId === '101');
const settled = settledOn(calls);
const again = listed(calls);
const single = [{ ...listed(mine), operator: '101' }];
const stranger = someCalls(1, () => ({ id: 'old', operatorId: '98765432' }));

test.each([
  ['nothing, and the calls of the known one', listed([]), listed(mine), 'pass'],
  ['nothing, and nobody is known', listed([]), undefined, 'pass'],
  ['everything', listed(calls), listed(mine), 'fail'],
  ['calls of somebody else', listed(mine), listed(mine), 'fail'],
  ['everything beside a known one', listed([]), listed(calls), 'fail'],
  ['nothing beside a known one', listed([]), listed([]), 'warn'],
  ['404', notFound, listed(mine), 'warn'],
  ['400', refused, refused, 'warn'],
  ['calls of an operator who exists after all', listed(stranger), listed(mine), 'pass'],
  ['no answer', silent, listed(mine), 'inconclusive'],
])('an unknown operator: %s', (_sentence, alone, beside, kind) => {
  const besideKnown = beside && { ...beside, known: '101' };
  const unknown = { unknown: '98765432', alone, besideKnown };
  expect(kindOf(unknownOperatorMatchesNothing, { settled, unknown, single, again })).toBe(kind);
});

test('operators that are never read are told once', () => {
  const unknown = { unknown: '98765432', alone: listed(calls), besideKnown: undefined };
  const ignored = [{ ...listed(calls), operator: '101' }];
  expect(kindOf(unknownOperatorMatchesNothing, { settled, unknown, single: ignored, again })).toBe('skip');
});

test('an API that says 404 for every empty window is told once', () => {
  const empty = [{ ...notFound, window: { from: 2_015_000_000, to: 2_015_000_060 } }];
  const unknown = { unknown: '98765432', alone: notFound, besideKnown: { ...listed(mine), known: '101' } };
  expect(kindOf(unknownOperatorMatchesNothing, { settled, unknown, single, empty, again })).toBe('inconclusive');
});

test('calls that the known operator lacks alone, too, are told once', () => {
  const unknown = { unknown: '98765432', alone: listed([]), besideKnown: { ...listed([]), known: '101' } };
  const lossy = [{ ...listed([]), operator: '101' }];
  expect(kindOf(unknownOperatorMatchesNothing, { settled, unknown, single: lossy, again })).toBe('pass');
});
