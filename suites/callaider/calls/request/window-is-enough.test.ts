import { expect, test } from 'vitest';
import { crashed, kindOf, listed, refused, searched, silent, someCalls } from './fixtures.js';
import { windowIsEnough } from './window-is-enough.js';

const full = listed(someCalls(3));

test.each([
  ['the window alone is answered', searched(full), undefined, 'pass'],
  ['a quiet account answers it, too', searched(listed([])), undefined, 'pass'],
  ['refused alone and answered with more fails', searched(refused), full, 'fail'],
  ['500 alone and an answer with more fails', searched(crashed), listed([]), 'fail'],
  ['refused either way is told once', searched(refused), refused, 'skip'],
  ['no answer decides nothing', searched(silent), silent, 'inconclusive'],
])('%s', (_sentence, search, seen, kind) => {
  expect(kindOf(windowIsEnough, { search, all: { seen } })).toBe(kind);
});
