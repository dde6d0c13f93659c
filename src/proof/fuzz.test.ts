import { describe, expect, test } from 'vitest';
import { personalities } from '../../mocks/callaider/index.js';
import { checkReference, reds } from '../selftest/check-reference.js';
import { proveFaults, SEED } from './prove.js';

proveFaults('fuzz');

describe.concurrent(`generated requests to right APIs (seed ${SEED})`, () => {
  test.each(personalities)('15 turn nothing of $name red', async ({ name }) => {
    const report = await checkReference({ personality: name, seed: SEED }, { fuzz: 15, only: ['fuzz'] });
    expect(reds(report)).toEqual({});
  });

  test.each(['recommended', 'fallback', 'by-end', 'by-overlap', 'open-start', 'bare-bones'])(
    '100 turn nothing of %s red, and decide something',
    async (personality) => {
      const report = await checkReference({ personality, seed: SEED }, { fuzz: 100, only: ['fuzz'] });
      expect(reds(report)).toEqual({});
      expect(report.summary.counts.pass).toBeGreaterThanOrEqual(4);
    },
  );

  test('an account without calls is skipped, never passed', async () => {
    const { summary } = await checkReference({ personality: 'empty-account' }, { fuzz: 15, only: ['fuzz'] });
    expect(summary.counts).toMatchObject({ pass: 0, skip: 6 });
  });
});

/**
 * Faults of other areas, with the end of the rule that tells them and all that the request must hold beside its window. How
 * short that is depends on the day.
 */
const smallest: readonly (readonly [fault: string, rule: string, left: Readonly<Record<string, unknown>>])[] = [
  ['direction-ignored', 'filters-intersect', { direction: 'incoming' }],
  ['operators-ignored', 'filters-intersect', { operators: [id()] }],
  ['direction-or-operators', 'filters-intersect', { direction: word(), operators: [id()] }],
  ['operators-need-sorting', 'operators-are-a-set', { operators: [id(), id()] }],
  ['first-operator-only', 'operators-are-a-set', { operators: [id(), id()] }],
  ['operators-cut-to-five', 'operators-are-a-set', { operators: Array.from({ length: 6 }, id) }],
  ['window-padded', 'windows-hold-their-calls', {}],
  ['window-in-whole-days', 'windows-hold-their-calls', {}],
  ['stop-time-ignored', 'windows-hold-their-calls', {}],
  ['boolean-filter-as-text', 'property-filters-lose-nothing', { propertyFilters: { 'Issue resolved': true } }],
  ['first-of-list-only', 'property-filters-lose-nothing', { propertyFilters: listOf(2) }],
  ['filters-replace-direction', 'property-filters-lose-nothing', { direction: word(), propertyFilters: oneKey() }],
];

function id(): unknown {
  return expect.any(String);
}

function word(): unknown {
  return expect.stringMatching(/^(incoming|outgoing)$/);
}

function oneKey(): unknown {
  return expect.toSatisfy((filters: object) => Object.keys(filters).length === 1);
}

function listOf(length: number): unknown {
  return expect.toSatisfy((filters: Record<string, unknown[]>) => {
    const [list, ...others] = Object.values(filters);
    return list?.length === length && others.length === 0;
  });
}

describe.concurrent(`what is left of a failing request (seed ${SEED})`, () => {
  test.each(smallest)('%s fails %s with no more than it takes', async (fault, rule, wanted) => {
    const settings = { fuzz: 300, only: ['fuzz'] };
    const { results, exchanges, summary } = await checkReference({ faults: [fault], seed: SEED, calls: 400 }, settings);
    const [failed, ...others] = results.filter(({ verdict }) => verdict === 'fail');
    expect([failed?.rule, others]).toEqual([expect.stringMatching(`${rule}$`), []]);
    const shown = exchanges.find(({ id }) => id === failed?.findings[0]?.exchange);
    const { startTime, stopTime, ...left } = JSON.parse(shown?.request.body?.text ?? '{}');
    expect(left).toEqual(wanted);
    expect(startTime).toBeLessThanOrEqual(stopTime);
    expect(failed?.findings[0]?.message).toMatch(
      /, asked for the .+--fuzz 300 --seed 1 --from \d+ --to \d+ repeats it, path [\d:]+\)$/,
    );
    expect(summary.requests).toBeLessThan(800);
  });
});
