import { describe, expect, test } from 'vitest';
import type { ObserveContext, Random } from '../../observation.js';
import { aCall, anAnswer } from '../fixtures.js';
import { entriesOf } from './entries.js';
import { filterMode, filterWithoutMatch } from './filter-mode.js';
import { anEntry, anEnum, declaring, seenSchema, settledWith } from './fixtures.js';

const random = { text: (length: number) => 'q'.repeat(length) } as unknown as Random;
const calls = (length: number, properties?: unknown) => Array.from({ length }, () => aCall({ properties }));

/** What the observation makes of an API that answers a filter with this, and how often it asked. */
async function modeOf(answer: Parameters<typeof anAnswer>[0], rows: readonly unknown[], seen = declaring(anEnum())) {
  let asked = 0;
  const http = {
    ask: async () => {
      asked += 1;
      return anAnswer(answer);
    },
  };
  const context = { http, random } as unknown as ObserveContext;
  const mode = await filterMode.observe(context, { seen, calls: settledWith(rows) } as never);
  return { mode, asked };
}

test.each([
  ['no call under a filter that matches nothing: applied', { json: { calls: [] } }, 'recommended'],
  ['all calls under it: ignored', { json: { calls: calls(20) } }, 'fallback'],
  ['some calls under it tell nothing', { json: { calls: calls(7) } }, 'unknown'],
  ['a refusal tells nothing', { status: 400, json: {} }, 'unknown'],
])('%s', async (_sentence, answer, mode) => {
  expect(await modeOf(answer, calls(20))).toEqual({ mode, asked: 1 });
});

test.each([
  ['calls carry properties', calls(20, { Department: 'sales' }), declaring(anEnum())],
  ['the properties are misshapen', calls(20, '{}'), declaring(anEnum())],
  ['there are few calls', calls(19), declaring(anEnum())],
  ['there is no schema', calls(20), seenSchema({ status: 404 })],
  ['only a switch could be filtered on', calls(20), declaring(anEntry({ type: 'boolean' }))],
])('nothing is asked when %s', async (_sentence, rows, seen) => {
  expect(await modeOf({ json: { calls: [] } }, rows, seen)).toEqual({ mode: 'unknown', asked: 0 });
});

describe('a filter that matches nothing', () => {
  test.each([
    ['an enum', [anEnum()], { Department: 'linecheck-qqqqqqqqqqqq' }],
    ['a text behind a switch', [anEntry({ type: 'boolean' }), anEntry()], { 'Client city': 'linecheck-qqqqqqqqqqqq' }],
    [
      'a number',
      [anEntry({ type: 'number' })],
      { 'Client city': { conditions: [{ operator: 'eq', value: -987654321.125 }] } },
    ],
    [
      'a key with the name of a built-in property',
      [anEntry({ key: '__proto__' })],
      JSON.parse('{"__proto__":"linecheck-qqqqqqqqqqqq"}'),
    ],
  ])('%s', (_sentence, entries, filter) => {
    expect(JSON.stringify(filterWithoutMatch(entriesOf(entries), random))).toBe(JSON.stringify(filter));
  });
});
