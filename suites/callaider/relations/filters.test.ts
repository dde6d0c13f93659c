import { describe, expect, test } from 'vitest';
import { crashed, DAY, kindOf, listed, refused, told } from '../calls/request/fixtures.js';
import { bodyLayoutIsFree } from './body-layout-is-free.js';
import { filtersIntersect } from './filters-intersect.js';
import { filtersNeverAdd } from './filters-never-add.js';
import { calls, steady } from './fixtures.js';

const incoming = calls.filter(({ direction }) => direction === 'incoming');
const of = (operator: string) => calls.filter(({ operatorId }) => operatorId === operator);
const both = incoming.filter(({ operatorId }) => operatorId === '101');

describe('a direction and an operator', () => {
  const alone = { incoming: listed(incoming), byOperator: [{ ...listed(of('101')), operator: '101' }] };
  const asked = (rows: readonly unknown[]) => ({ ...listed(rows), direction: 'incoming', operator: '101' });

  test.each([
    ['the calls that both bring', asked(both), 'pass'],
    ['one of them missing', asked(both.slice(1)), 'fail'],
    ['the calls that either brings', asked([...incoming, ...of('101')]), 'fail'],
    ['the direction alone', asked(incoming), 'fail'],
    ['400', { ...refused, direction: 'incoming', operator: '101' }, 'inconclusive'],
  ])('%s', (_sentence, seen, kind) => {
    expect(kindOf(filtersIntersect, { ...steady(), ...alone, both: seen })).toBe(kind);
  });

  test('that take no call away prove nothing', () => {
    const all = { incoming: listed(calls), byOperator: [{ ...listed(calls), operator: '101' }] };
    expect(kindOf(filtersIntersect, { ...steady(), ...all, both: asked(calls) })).toBe('inconclusive');
  });

  test('of which one was not asked for alone', () => {
    expect(kindOf(filtersIntersect, { ...steady(), byOperator: [], both: asked(both) })).toBe('skip');
  });
});

describe('a filter', () => {
  const late = { ...calls[0], id: 'other-day', startTime: DAY.from - 9000 };

  test.each([
    [
      'takes calls away',
      { incoming: listed(incoming), byOperator: [{ ...listed(of('101')), operator: '101' }] },
      'pass',
    ],
    ['changes nothing', { incoming: listed(calls) }, 'pass'],
    ['adds a call', { incoming: listed([...incoming, late]) }, 'fail'],
    ['on properties adds a call', { incoming: listed(incoming), properties: { exact: listed([late]) } }, 'fail'],
    ['is refused', { incoming: refused }, 'inconclusive'],
    ['was not asked for', {}, 'skip'],
  ])('%s', (_sentence, filtered, kind) => {
    expect(kindOf(filtersNeverAdd, { ...steady(), ...filtered })).toBe(kind);
  });

  test('is not blamed for a call that came late', () => {
    const seen = { ...steady(), again: listed([...calls, late]), incoming: listed([late]) };
    expect(kindOf(filtersNeverAdd, seen)).toBe('inconclusive');
  });

  test('is named', () => {
    expect(told(filtersNeverAdd, { ...steady(), incoming: listed([late]) })).toBe(
      '1 call is answered with "direction": "incoming" but not without it, for the same window',
    );
  });
});

test.each([
  ['brings the same calls', listed(both), 'pass'],
  ['brings the window without its filters', listed(calls), 'warn'],
  ['brings none', listed([]), 'warn'],
  ['is refused', refused, 'warn'],
  ['crashes the API', crashed, 'warn'],
])('another layout of the body: %s', (_sentence, seen, kind) => {
  expect(kindOf(bodyLayoutIsFree, { ...steady(), layout: { seen, like: listed(both) } })).toBe(kind);
});
