import { expect, test } from 'vitest';
import { rehearseCloudDialer } from '../clouddialer-adapter/rehearsal.js';
import { clouddialer } from './clouddialer/index.js';

test('names are different, and say something', () => {
  expect(clouddialer.length).toBeGreaterThanOrEqual(15);
  expect(new Set(clouddialer.map(({ name }) => name)).size).toBe(clouddialer.length);
  for (const { name, story } of clouddialer) {
    expect(name).toMatch(/^[a-z\d]+(-[a-z\d]+)+$/);
    expect(story.length).toBeGreaterThan(30);
  }
});

test.each(clouddialer)('$name is seen under $scenario', async ({ parts, scenario }) => {
  const rehearsal = rehearseCloudDialer({}, parts());
  const play = { hasRounds: true, hasEvents: true, ...(scenario === 'none' ? {} : { scenario }) };
  expect(await rehearsal.play(play)).not.toEqual([]);
  await rehearsal.close();
});
