import { describe, expect, test } from 'vitest';
import type { Ask } from '../../http.js';
import { isUnavailable, type ObserveContext } from '../../observation.js';
import { own } from '../answers.js';
import { anAnswer } from '../fixtures.js';
import type { DirectionAndOperatorCalls } from '../observations/operator-calls.js';
import { filterWithOthers } from './asked/with-others.js';
import { filtersCombine } from './filters-combine.js';
import { type Api, filtering, held, listed, type Row, rightApi, someCalls } from './fixtures.js';
import { type PropertyFilters, passes } from './local-filter.js';
import { otherFiltersStillApply } from './other-filters-still-apply.js';

interface Request {
  readonly direction?: string;
  readonly operators?: readonly string[];
  readonly propertyFilters?: PropertyFilters;
}

const rows = someCalls().map((row, index) => ({
  ...row,
  direction: index % 2 === 0 ? 'incoming' : 'outgoing',
  operatorId: index % 3 === 0 ? '101' : '102',
}));

const isWanted = (row: Row, { direction, operators }: Request): boolean =>
  (direction === undefined || own(row, 'direction') === direction) &&
  (operators === undefined || operators.includes(String(own(row, 'operatorId'))));

const control: DirectionAndOperatorCalls = {
  ...listed(rows.filter((row) => isWanted(row, { direction: 'incoming', operators: ['102'] }))),
  direction: 'incoming',
  operator: '102',
};

/** What both rules make of an API that answers to filters alone, and to the three together. */
async function judge(alone: Api, together: (request: Request) => readonly Row[], both = control) {
  const { compared, settled, plan, answers } = await filtering(alone, rows);
  const http = { ask: async (ask: Ask) => anAnswer({ ask, json: { calls: together(ask.json as Request) } }) };
  const context = { http } as unknown as ObserveContext;
  const others = await filterWithOthers.observe(context, { settled, plan, answers, both, unknown: undefined } as never);
  if (isUnavailable(others)) return { fallback: others.kind, applied: others.kind };
  return {
    fallback: otherFiltersStillApply.judge({ compared, others, both }).kind,
    applied: filtersCombine.judge({ compared, others, both }).kind,
  };
}

const filtered = (row: Row, { propertyFilters = {} }: Request) => passes(held(row), propertyFilters) === true;

describe('filters applied', () => {
  test.each<readonly [string, (request: Request) => readonly Row[], string]>([
    ['all three', (request) => rows.filter((row) => isWanted(row, request) && filtered(row, request)), 'pass'],
    [
      'no direction',
      ({ direction: _, ...request }) => rows.filter((row) => isWanted(row, request) && filtered(row, request)),
      'fail',
    ],
    [
      'no operator',
      ({ operators: _, ...request }) => rows.filter((row) => isWanted(row, request) && filtered(row, request)),
      'fail',
    ],
    ['the property ignored', (request) => rows.filter((row) => isWanted(row, request)), 'fail'],
    ['the property alone', (request) => rows.filter((row) => filtered(row, request)), 'fail'],
    ['nothing', () => [], 'fail'],
    ['everything', () => rows, 'fail'],
  ])('%s', async (_sentence, together, kind) => {
    expect(await judge(rightApi, together)).toEqual({ fallback: 'skip', applied: kind });
  });
});

describe('filters ignored', () => {
  test.each<readonly [string, (request: Request) => readonly Row[], string]>([
    ['direction and operator', (request) => rows.filter((row) => isWanted(row, request)), 'pass'],
    ['no direction', ({ direction: _, ...request }) => rows.filter((row) => isWanted(row, request)), 'fail'],
    ['no operator', ({ operators: _, ...request }) => rows.filter((row) => isWanted(row, request)), 'fail'],
    ['everything', () => rows, 'fail'],
    ['nothing', () => [], 'fail'],
    [
      'the property applied here only',
      (request) => rows.filter((row) => isWanted(row, request) && filtered(row, request)),
      'inconclusive',
    ],
  ])('%s', async (_sentence, together, kind) => {
    expect(await judge((_filters, all) => all, together)).toEqual({ fallback: kind, applied: 'skip' });
  });
});

test('another rule tells when direction and operator alone are wrong', async () => {
  const wrong = { ...control, ...listed(rows) };
  expect(await judge(rightApi, () => rows, wrong)).toEqual({ fallback: 'skip', applied: 'skip' });
  expect(
    await judge(
      (_filters, all) => all,
      () => rows,
      wrong,
    ),
  ).toEqual({ fallback: 'skip', applied: 'skip' });
});

test('nothing is asked when no filter is known to be applied or ignored', async () => {
  expect(
    await judge(
      () => [],
      () => [],
    ),
  ).toEqual({ fallback: 'skip', applied: 'skip' });
});
