import { expect, test } from 'vitest';
import { createPace } from './pace.js';

function paced(rate: number | undefined) {
  const waits: number[] = [];
  const sleep = async (seconds: number): Promise<void> => {
    waits.push(seconds);
  };
  const pace = createPace(rate, sleep, () => 1000);
  return { pace, waits };
}

test('without a rate nothing waits', async () => {
  const { pace, waits } = paced(undefined);
  for (let turn = 0; turn < 3; turn += 1) await pace.turn();
  expect(waits).toEqual([]);
});

test.each([
  ['the first leaves at once, the next after its share of a second', 2, 0, 0.5],
  ['half as many after being slowed down', 2, 1, 1],
  ['never fewer than one in two seconds because of that', 2, 9, 2],
  ['a target asked at full speed gets five a second', undefined, 1, 0.2],
])('%s', async (_name, rate, times, gap) => {
  const { pace, waits } = paced(rate);
  for (let time = 0; time < times; time += 1) pace.slower();
  await pace.turn();
  expect(waits).toEqual([]);
  await pace.turn();
  expect(waits).toEqual([gap]);
});
