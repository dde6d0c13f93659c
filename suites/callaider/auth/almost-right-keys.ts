import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { nameOf, tell, undecided } from '../answers.js';
import { isLetIn, lockedOut } from './comparing.js';
import { type KeyMutants, keyMutants, type Mutant } from './key-mutants.js';

export const prefixRefused = rule({
  id: 'auth/prefix-refused',
  clauses: ['AUTH-9'],
  level: 'must',
  summary: 'The beginning of the key is refused.',
  why: 'A key that may be cut short is found by trying one character after another.',
  fix: 'Compare for equality, length included; do not ask whether the secret starts with what was sent.',
  source: 'Authentication',
  needs: { seen: keyMutants },
  judge: ({ seen }) => judgeMutants(seen, ['without-last', 'first-half']),
});

export const extendedKeyRefused = rule({
  id: 'auth/extended-key-refused',
  clauses: ['AUTH-10'],
  level: 'must',
  summary: 'The key with something appended is refused.',
  why: 'Only a part of what is sent is compared, so different keys count as one.',
  fix: 'Compare for equality; look for startsWith, a column that cuts the value off, or bcrypt, which reads 72 bytes.',
  source: 'Authentication',
  needs: { seen: keyMutants },
  judge: ({ seen }) => {
    const verdict = judgeMutants(seen, ['extended', 'doubled']);
    if (verdict.kind !== 'pass' || seen.over72Bytes) return verdict;
    return pass('bcrypt reads 72 bytes: a key that short cannot show whether the rest counts');
  },
});

export const keyCaseMatters = rule({
  id: 'auth/key-case-matters',
  clauses: ['AUTH-11'],
  level: 'must',
  summary: 'The key with capital and small letters swapped is refused.',
  why: 'Every letter that may be written either way halves the work of guessing the key.',
  fix: 'Do not lower-case what was sent, and compare with a case-sensitive collation when the secret lies in a database.',
  source: 'Authentication',
  needs: { seen: keyMutants },
  judge: ({ seen }) => judgeMutants(seen, ['swapped-case'], seen.hex ? 'warn' : 'fail'),
});

export const wholeKeyCompared = rule({
  id: 'auth/whole-key-compared',
  clauses: ['AUTH-12'],
  level: 'should',
  summary: 'The key with a blank inside or one character replaced is refused.',
  why: 'Characters that are skipped in the comparison make many keys fit.',
  fix: 'Compare what was sent as it is: no removal of white space, no masked or hashed short form.',
  source: 'Authentication',
  needs: { seen: keyMutants },
  judge: ({ seen }) => judgeMutants(seen, ['blank-inside', 'middle-changed']),
});

function judgeMutants(
  { endpoints, impossible }: KeyMutants,
  names: readonly Mutant[],
  accepted: 'fail' | 'warn' = 'fail',
): Verdict {
  const tally = createTally();
  const doubts: string[] = [];
  let refused = 0;
  for (const { refusals, answers, again } of endpoints) {
    const ban = lockedOut(refusals.endpoint, again);
    for (const name of names) {
      const outcome = answers[name];
      if (outcome === undefined) continue;
      if (isLetIn(outcome)) {
        tally[accepted](() => ({
          message: `${tell(outcome)} to ${labelOf(outcome.ask.key)}`,
          expected: '401',
          actual: `${outcome.kind === 'answer' ? outcome.status : 'no answer'}`,
          exchange: outcome.exchange,
        }));
        continue;
      }
      const doubt = undecided(outcome) ?? ban;
      if (doubt !== undefined) doubts.push(doubt);
      else if (outcome.kind === 'answer' && outcome.status >= 500) {
        doubts.push(
          `${nameOf(outcome)} answered ${outcome.status} to ${labelOf(outcome.ask.key)}: not accepted, yet not refused`,
        );
      } else refused += 1;
    }
  }
  if (doubts[0] !== undefined) return tally.verdict(inconclusive(doubts[0]));
  if (refused > 0) return tally.verdict(pass());
  const absent = names.some((name) => impossible.includes(name));
  return tally.verdict(skip(absent ? 'this key is too short, or has no letters or digits to change' : 'not asked'));
}

function labelOf(key: unknown): string {
  return typeof key === 'object' && key !== null && 'label' in key ? String(key.label) : 'a key that is almost right';
}
