import { expect, test } from 'vitest';
import { aReport } from '../../schemas/fixtures.js';
import { mergeScorecards } from './merge-scorecards.js';

const line = (standing: 'good' | 'bad' | 'unseen', fact: string) => ({
  id: 'fresh-links',
  title: 'In time',
  standing,
  fact,
});
const under = (name: string, lines: readonly ReturnType<typeof line>[]) => ({
  name,
  report: aReport({ scorecard: { provider: 'Aircall', requests: 5, lines } }),
});

test('of each line the worst of all scenarios is told, and where it was seen', () => {
  const scorecard = mergeScorecards([
    under('none', [line('good', 'all of 4')]),
    under('outage', [line('bad', '1 of 4')]),
    under('token-blocked', [line('bad', '2 of 4')]),
    under('slow-answers', [line('unseen', 'no occasion')]),
  ]);
  expect(scorecard).toEqual({ provider: 'Aircall', requests: 20, lines: [line('bad', '1 of 4 (under outage)')] });
});

test('without any there is none', () => {
  expect(mergeScorecards([{ name: 'none', report: aReport() }])).toBeUndefined();
});
