import { describe, expect, test } from 'vitest';
import { type Counted, modeOf, standingOf } from './mode.js';

interface Sets {
  readonly U: string;
  readonly L: string;
  readonly F: string;
}

/** Calls are letters here. */
function counted({ U, L, F }: Sets, over: Partial<Counted> = {}): Counted {
  const [all, wanted, came] = [[...U], [...L], [...F]];
  const barred = all.filter((call) => !wanted.includes(call));
  return {
    came: 'calls',
    isSteady: true,
    hasProperties: true,
    foreign: came.filter((call) => !all.includes(call)).length,
    lost: wanted.filter((call) => !came.includes(call)).length,
    extra: barred.filter((call) => came.includes(call)).length,
    barred: barred.length,
    isWhole: all.every((call) => came.includes(call)),
    ...over,
  };
}

describe('one form of filter', () => {
  test.each([
    ['what matches: applied', { U: 'abcd', L: 'ab', F: 'ab' }, 'applies'],
    ['in another order', { U: 'abcd', L: 'ab', F: 'ba' }, 'applies'],
    ['nothing, and nothing matches', { U: 'abcd', L: '', F: '' }, 'applies'],
    ['everything: ignored', { U: 'abcd', L: 'ab', F: 'abcd' }, 'ignores'],
    ['everything, though nothing matches: ignored', { U: 'abcd', L: '', F: 'abcd' }, 'ignores'],
    ['everything matches', { U: 'abcd', L: 'abcd', F: 'abcd' }, 'not discriminating'],
    ['no calls at all', { U: '', L: '', F: '' }, 'not discriminating'],
    ['less than matches', { U: 'abcd', L: 'abc', F: 'ab' }, 'loses'],
    ['nothing, though some match', { U: 'abcd', L: 'ab', F: '' }, 'loses'],
    ['nothing, though all match', { U: 'abcd', L: 'abcd', F: '' }, 'loses'],
    ['the wrong ones', { U: 'abcd', L: 'ab', F: 'cd' }, 'loses'],
    ['some that match and some that do not', { U: 'abcd', L: 'ab', F: 'ac' }, 'loses'],
    ['more than matches, less than everything', { U: 'abcd', L: 'ab', F: 'abc' }, 'over-inclusive'],
    ['some, though nothing matches', { U: 'abcd', L: '', F: 'ab' }, 'over-inclusive'],
    ['calls from elsewhere', { U: 'abcd', L: 'ab', F: 'abx' }, 'foreign'],
    ['everything and more', { U: 'abcd', L: 'ab', F: 'abcdx' }, 'foreign'],
  ] as const)('%s', (_sentence, sets, standing) => {
    expect(standingOf(counted(sets))).toBe(standing);
  });

  const right = { U: 'abcd', L: 'ab', F: 'ab' };
  test.each([
    ['the account moved meanwhile', counted(right, { isSteady: false }), 'moving'],
    ['an error', counted({ ...right, F: '' }, { came: 'refusal' }), 'refused'],
    ['an error counts while the account moves, too', counted(right, { came: 'refusal', isSteady: false }), 'refused'],
    ['no answer', counted({ ...right, F: '' }, { came: 'nothing' }), 'unanswered'],
    ['calls without properties', counted({ U: 'abcd', L: '', F: 'abcd' }, { hasProperties: false }), 'no properties'],
    [
      'fewer calls without properties',
      counted({ U: 'abcd', L: '', F: 'a' }, { hasProperties: false }),
      'no properties',
    ],
  ] as const)('%s', (_sentence, facts, standing) => {
    expect(standingOf(facts)).toBe(standing);
  });
});

describe('all forms together', () => {
  test.each([
    ['all applied', ['applies', 'applies', 'applies'], 'recommended'],
    ['all ignored', ['ignores', 'ignores', 'ignores'], 'fallback'],
    ['one applied, the others void', ['applies', 'not discriminating', 'refused'], 'recommended'],
    ['one ignored, the others void', ['unanswered', 'ignores', 'not discriminating'], 'fallback'],
    ['one applied, two ignored', ['applies', 'ignores', 'ignores'], 'mixed'],
    ['one applied too widely', ['over-inclusive', 'applies', 'applies'], 'recommended'],
    ['one loses calls, the others apply', ['applies', 'loses', 'applies'], 'recommended'],
    ['one loses calls, the others are ignored', ['ignores', 'loses', 'ignores'], 'fallback'],
    ['all lose calls', ['loses', 'loses', 'loses'], 'unknown'],
    ['all refused', ['refused', 'refused', 'refused'], 'unknown'],
    ['nothing but moving data', ['moving', 'moving', 'moving'], 'unknown'],
    ['no filter that tells', ['not discriminating'], 'unknown'],
    ['no properties', ['no properties'], 'unknown'],
    ['nothing asked', [], 'unknown'],
  ] as const)('%s', (_sentence, standings, mode) => {
    expect(modeOf(standings)).toBe(mode);
  });
});
