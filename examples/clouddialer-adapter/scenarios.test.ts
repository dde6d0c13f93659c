import { expect, test } from 'vitest';
import { createCloudDialer } from '../../mocks/clouddialer/create-clouddialer.js';
import { rehearseCloudDialer } from './rehearsal.js';

const scenarios = createCloudDialer({ calls: 0 })
  .scenarios.list()
  .map(({ name }) => name);

/** Every other one before an adapter that has just begun. */
const plays = [undefined, ...scenarios].map((scenario, index) => [scenario, 1 + (index % 2)] as const);

test.each(plays)('under %s, seed %i, the calls are those that happened', async (scenario, seed) => {
  const rehearsal = rehearseCloudDialer({ seed });
  const play = {
    isWarm: seed % 2 === 0,
    hasRounds: true,
    hasEvents: true,
    ...(scenario === undefined ? {} : { scenario }),
  };
  expect(await rehearsal.play(play)).toEqual([]);
  await rehearsal.close();
});
