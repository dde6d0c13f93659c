import { expect, test } from 'vitest';
import { createAircall } from '../../mocks/aircall/create-aircall.js';
import { NOON, rehearseAircall } from './rehearsal.js';

const scenarios = createAircall({ calls: 0 })
  .scenarios.list()
  .map(({ name }) => name);

/** Every other one before an adapter that has just begun; the command itself plays all of them in all ways. */
const plays = [undefined, ...scenarios]
  .filter((scenario) => scenario !== 'slow-answers')
  .map((scenario, index) => [scenario, scenario === 'ten-thousand-cap' ? 1 : 2 + (index % 2)] as const);

test.each(plays)(
  'under %s, seed %i, the calls are those that happened',
  async (scenario, seed) => {
    const rehearsal = rehearseAircall({ seed });
    const play = {
      isWarm: seed % 2 === 0,
      hasRounds: seed === 3,
      hasEvents: seed === 3 || /webhook/.test(scenario ?? ''),
      ...(scenario === undefined ? {} : { scenario }),
    };
    expect(await rehearsal.play(play)).toEqual([]);
    await rehearsal.close();
  },
  120_000,
);

test('answers that take real seconds are waited for', async () => {
  const rehearsal = rehearseAircall();
  await rehearsal.start(false);
  rehearsal.simulator.scenarios.start('slow-answers');
  expect(await rehearsal.question(NOON - 6 * 3_600, NOON)).toEqual([]);
  await rehearsal.close();
}, 60_000);
