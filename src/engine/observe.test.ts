import { expect, test } from 'vitest';
import { type ObserveContext, observation, optional, unavailable } from '../../suites/observation.js';
import { fail, inconclusive, pass } from '../../suites/verdicts.js';
import { Interrupted, RequestCapReached } from '../probe/stop.js';
import { aRule, sees } from './fixtures.js';
import { judgeRule, resultOf } from './judge.js';
import { type Observed, observeOne } from './observe.js';

const context = { depth: 'standard' } as ObserveContext;
const first = sees('area/first', 1);
const seen: Observed = { kind: 'seen', value: 1 };
const gone: Observed = { kind: 'unavailable', as: 'skip', because: 'nothing there' };
const broken: Observed = { kind: 'broken', problem: 'oops' };
const observed = (state: Observed) => new Map([['area/first', state]]);
const throwing = (error: unknown) =>
  observation({
    id: 'area/throws',
    purpose: '',
    needs: {},
    observe: () => {
      throw error;
    },
  });

test.each([
  ['a value is seen', sees('area/second', 2, { first }), seen, { kind: 'seen', value: 2 }],
  [
    'what needs something unavailable is unavailable for the same reason',
    sees('area/second', 2, { first }),
    gone,
    gone,
  ],
  ['unless it can do without', sees('area/second', 2, { first: optional(first) }), gone, { kind: 'seen', value: 2 }],
  ['what needs something broken is broken', sees('area/second', 2, { first: optional(first) }), broken, broken],
  [
    'too deep for this run',
    sees('area/second', 2, {}, { from: 'thorough' }),
    seen,
    { kind: 'unavailable', as: 'skip', because: 'asked from --depth thorough on' },
  ],
  [
    'it says so itself',
    sees('area/second', unavailable.inconclusive('unclear')),
    seen,
    { kind: 'unavailable', as: 'inconclusive', because: 'unclear' },
  ],
  ['the request cap', throwing(new RequestCapReached(5)), seen, { kind: 'unavailable', as: 'inconclusive' }],
  ['an interruption', throwing(new Interrupted()), seen, { kind: 'unavailable', as: 'inconclusive' }],
  ["linecheck's own fault", throwing(new TypeError('x is undefined')), seen, { kind: 'broken' }],
])('%s', async (_sentence, asked, state, expected) => {
  expect(await observeOne(asked as never, context, observed(state))).toMatchObject(expected);
});

test.each([
  [
    'a judge is given what was seen',
    aRule({ needs: { first }, judge: ({ first }) => (first === 1 ? pass() : fail({ message: '' })) }),
    seen,
    'pass',
  ],
  ['an unavailable need is the verdict', aRule({ needs: { first } }), gone, 'skip'],
  ['a broken one blames linecheck', aRule({ needs: { first } }), broken, 'error'],
  [
    'a judge that throws blames linecheck',
    aRule({
      judge: () => {
        throw new Error('oops');
      },
    }),
    seen,
    'error',
  ],
])('%s', (_sentence, rule, state, kind) => {
  expect(judgeRule(rule, observed(state)).kind).toBe(kind);
});

test('an answer nested without end is not blamed on linecheck', async () => {
  const deep = (level: number): number => deep(level + 1) + 1;
  const asked = observation({ id: 'area/deep', purpose: '', needs: {}, observe: () => deep(0) });
  expect(await observeOne(asked as never, context, observed(seen))).toMatchObject({ as: 'inconclusive' });
  expect(judgeRule(aRule({ judge: () => (deep(0) > 0 ? pass() : pass()) }), observed(seen)).kind).toBe('inconclusive');
});

test('what the target said is redacted in every text of a result', () => {
  const evil = 'key-123';
  const verdicts = [fail({ message: evil, expected: evil, actual: evil, at: evil }), inconclusive(evil)];
  for (const verdict of verdicts) {
    const result = resultOf(aRule(), verdict, new Map(), (text) => text.replaceAll(evil, '***'));
    expect(JSON.stringify(result)).not.toContain(evil);
  }
});

test('a result lists the exchanges it was judged from', () => {
  const asked = new Map([['area/first', [3, 4]]]);
  expect(resultOf(aRule({ needs: { first: optional(first) } }), pass(), asked, String).exchanges).toEqual([3, 4]);
});
