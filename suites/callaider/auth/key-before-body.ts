import type { Verdict } from '../../../schemas/verdict.js';
import type { Outcome } from '../../http.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { tell, undecided } from '../answers.js';
import { type BrokenRequests, brokenRequests } from './broken-requests.js';
import { hasStatus, isLetIn, lockedOut } from './comparing.js';

export const keyBeforeParsing = rule({
  id: 'auth/key-before-parsing',
  clauses: ['AUTH-14'],
  level: 'must',
  summary: 'With a wrong key, a body that is no JSON is answered 401.',
  why: 'Strangers make the server read and parse whatever they send.',
  fix: 'Run the check of the key before the body parser. Many frameworks parse first by default: mount the check above it.',
  source: 'Authentication ("validate key before business logic")',
  needs: { seen: brokenRequests },
  judge: ({ seen }) => judgeBroken(seen, [[seen.malformed, 'a body that breaks off']]),
});

export const keyBeforeValidation = rule({
  id: 'auth/key-before-validation',
  clauses: ['AUTH-15'],
  level: 'must',
  summary: 'With a wrong key, missing or invalid fields are answered 401.',
  why: 'Error messages of the validation tell strangers the names and types of the fields.',
  fix: 'Run the check of the key before the request is validated.',
  source: 'Authentication',
  needs: { seen: brokenRequests },
  judge: ({ seen }) =>
    judgeBroken(seen, [
      [seen.incomplete, 'an empty object'],
      [seen.mistyped, 'fields of wrong types'],
    ]),
});

export const keyBeforeContentType = rule({
  id: 'auth/key-before-content-type',
  clauses: ['AUTH-16'],
  level: 'should',
  summary: 'With a wrong key, a wrong Content-Type is answered 401.',
  why: 'Whoever has no key should learn nothing about what the API reads.',
  fix: 'Run the check of the key before the Content-Type is looked at.',
  source: 'Authentication',
  needs: { seen: brokenRequests },
  judge: ({ seen }) => judgeBroken(seen, [[seen.plainText, 'a body of text/plain']]),
});

function judgeBroken(
  { refusals, again }: BrokenRequests,
  asked: readonly (readonly [outcome: Outcome | undefined, sent: string])[],
): Verdict {
  const tally = createTally();
  const doubts: string[] = [];
  const ban = lockedOut('calls', again);
  for (const [outcome, sent] of asked) {
    if (outcome === undefined) continue;
    const doubt = undecided(outcome) ?? ban;
    if (outcome.kind === 'none' || doubt !== undefined) {
      doubts.push(doubt ?? tell(outcome));
      continue;
    }
    const { status, exchange } = outcome;
    // 403 and the like are another rule's finding, as long as all strangers meet the same.
    if (hasStatus(outcome, 401, 403) || (!isLetIn(outcome) && hasStatus(refusals.wrong, status))) continue;
    tally[isLetIn(outcome) ? 'fail' : 'warn'](() => ({
      message: `${tell(outcome)} to a wrong key with ${sent}`,
      expected: '401',
      actual: String(status),
      exchange,
    }));
  }
  return tally.verdict(doubts[0] === undefined ? pass() : inconclusive(doubts[0]));
}
