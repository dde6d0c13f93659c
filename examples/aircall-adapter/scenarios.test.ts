import { expect, test } from 'vitest';
import { createAircall } from '../../mocks/aircall/create-aircall.js';
import { rehearseAircall } from './rehearsal.js';

const scenarios = createAircall({ calls: 0 })
  .scenarios.list()
  .map(({ name }) => name);

/** Their answers take real seconds, or their calls are many: once is enough. */
const long = new Set(['slow-answers', 'ten-thousand-cap']);
const plays = [undefined, ...scenarios].flatMap((scenario) =>
  [1, 2, 3].filter((seed) => seed === 1 || !long.has(scenario ?? '')).map((seed) => [scenario, seed] as const),
);

test.each(plays)('under %s, seed %i, the calls are those that happened', async (scenario, seed) => {
  const rehearsal = rehearseAircall({ seed, calls: scenario === 'slow-answers' ? 20 : 900 });
  const play = {
    isWarm: seed % 2 === 0,
    hasRounds: seed === 3,
    hasEvents: seed === 3 || /webhook/.test(scenario ?? ''),
    ...(scenario === undefined ? {} : { scenario }),
  };
  expect(await rehearsal.play(play)).toEqual([]);
  await rehearsal.close();
});
