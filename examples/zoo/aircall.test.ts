import { expect, test } from 'vitest';
import { rehearseAircall } from '../aircall-adapter/rehearsal.js';
import { aircall } from './aircall/index.js';

test('names are different, and say something', () => {
  expect(aircall.length).toBeGreaterThanOrEqual(15);
  expect(new Set(aircall.map(({ name }) => name)).size).toBe(aircall.length);
  for (const { name, story } of aircall) {
    expect(name).toMatch(/^[a-z\d]+(-[a-z\d]+)+$/);
    expect(story.length).toBeGreaterThan(20);
  }
});

test.each(aircall)(
  '$name is seen under $scenario',
  async ({ parts, scenario }) => {
    const rehearsal = rehearseAircall({ calls: scenario.startsWith('webhook') ? 4_000 : 900 }, parts());
    const play = { isWarm: true, hasRounds: true, hasEvents: true, ...(scenario === 'none' ? {} : { scenario }) };
    expect(await rehearsal.play(play)).not.toEqual([]);
    await rehearsal.close();
  },
  120_000,
);
