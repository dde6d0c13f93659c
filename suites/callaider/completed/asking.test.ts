import { expect, test } from 'vitest';
import type { Ask } from '../../http.js';
import { isUnavailable, type ObserveContext } from '../../observation.js';
import { aCall, anAnswer } from '../fixtures.js';
import { NOW, recent } from './fixtures.js';
import { recentAgain } from './recent-again.js';
import { recentCalls } from './recent-calls.js';

/** An API that answers so, and what was asked of it. */
function asking(answer: (ask: Ask) => ReturnType<typeof anAnswer>, passed = 0, depth = 'standard') {
  const asked: unknown[] = [];
  const pauses: (readonly [seconds: number, time: string | undefined])[] = [];
  const context = {
    depth,
    startedAt: NOW,
    http: {
      log: () => [{ outcome: anAnswer({ at: NOW + passed }) }],
      ask: async (ask: Ask) => {
        asked.push(ask.json);
        return answer(ask);
      },
    },
    pause: async (seconds: number, time?: 'real') => void pauses.push([seconds, time]),
  } as unknown as ObserveContext;
  return { context, asked, pauses };
}

const none = () => anAnswer({ json: { calls: [] } });

test('recent calls are those of six hours and of what is just beginning', async () => {
  const { context, asked } = asking(none);
  await recentCalls.observe(context, {});
  expect(asked).toEqual([{ startTime: NOW - 6 * 3600, stopTime: NOW + 300 }]);
});

test('an API that refuses the future is asked up to now', async () => {
  const { context, asked } = asking((ask) =>
    Number((ask.json as { stopTime: number }).stopTime) > NOW ? anAnswer({ status: 400, json: {} }) : none(),
  );
  const seen = await recentCalls.observe(context, {});
  expect(asked).toHaveLength(2);
  expect(seen).toMatchObject({ rows: [], window: { to: NOW } });
});

test.each([
  ['a call that ended long ago', aCall({ startTime: NOW - 900, endTime: NOW - 600 }), 0, []],
  ['a call that reaches up to now', aCall({ startTime: NOW - 900, endTime: NOW }), 0, [[2, 'real']]],
  [
    'a call that may still be ringing',
    aCall({ startTime: NOW - 60, endTime: undefined, duration: 20 }),
    0,
    [[2, 'real']],
  ],
  ['a call that reached up to now a while ago', aCall({ startTime: NOW - 900, endTime: NOW }), 8, []],
])('a second look after %s', async (_sentence, call, passed, expected) => {
  const { context, asked, pauses } = asking(none, passed);
  await recentAgain.observe(context, { recent: recent([call]) } as never);
  expect(pauses).toEqual(expected);
  expect(asked).toHaveLength(1);
});

test('two more looks, half a minute apart, when time allows', async () => {
  const { context, asked, pauses } = asking(none, 12, 'thorough');
  await recentAgain.observe(context, {
    recent: recent([aCall({ startTime: NOW - 900, endTime: NOW - 600 })]),
  } as never);
  expect(pauses).toEqual([
    [18, undefined],
    [30, undefined],
  ]);
  expect(asked).toHaveLength(2);
});

test('no second look where nobody called', async () => {
  const { context, asked } = asking(none);
  expect(isUnavailable(await recentAgain.observe(context, { recent: recent([]) } as never))).toBe(true);
  expect(asked).toEqual([]);
});
