import { expect, test } from 'vitest';
import { rehearseCallyzer } from '../callyzer-adapter/rehearsal.js';
import { callyzer } from './callyzer/index.js';

test('names are different, and say something', () => {
  expect(callyzer.length).toBeGreaterThanOrEqual(15);
  expect(new Set(callyzer.map(({ name }) => name)).size).toBe(callyzer.length);
  for (const { name, story } of callyzer) {
    expect(name).toMatch(/^[a-z\d]+(-[a-z\d]+)+$/);
    expect(story.length).toBeGreaterThan(20);
  }
});

test.each(callyzer)(
  '$name is seen under $scenario',
  async ({ parts, scenario }) => {
    const rehearsal = rehearseCallyzer({ calls: scenario.startsWith('webhook') ? 4_000 : 900 }, parts());
    const play = { isWarm: true, hasRounds: true, ...(scenario === 'none' ? {} : { scenario }) };
    expect(await rehearsal.play(play)).not.toEqual([]);
    await rehearsal.close();
  },
  120_000,
);
