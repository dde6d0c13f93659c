import { expect, test } from 'vitest';
import { atOnce } from './at-once.js';

test.each([1, 3, 100])(
  'with %i lanes outcomes come in the order of the checks, and no more are under way',
  async (lanes) => {
    let underWay = 0;
    let most = 0;
    const outcomes = await atOnce([5, 1, 4, 2, 3], lanes, async (ms) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((done) => setTimeout(done, ms));
      underWay -= 1;
      return ms * 10;
    });
    expect(outcomes).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(Math.min(lanes, 5));
  },
);

test('nothing to do is done at once', async () => expect(await atOnce([], 3, async () => 1)).toEqual([]));

test('a check that breaks breaks the whole', async () => {
  await expect(atOnce([1, 2], 1, async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});
