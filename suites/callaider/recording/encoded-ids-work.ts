import type { Finding, Verdict } from '../../../schemas/verdict.js';
import type { Outcome } from '../../http.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass, skip } from '../../verdicts.js';
import { objectOf, tell, undecided } from '../answers.js';
import { preview } from '../preview.js';
import { isServed, readRecording } from './reading.js';
import { ENOUGH, type ReservedIds, reservedIds } from './reserved-ids.js';
import type { Sample } from './samples.js';

export const encodedIdsWork = rule({
  id: 'recording/encoded-ids-work',
  clauses: ['REC-19'],
  level: 'should',
  summary: 'Ids with /, +, =, a colon, a blank or letters beyond ASCII work when they are percent-encoded in the path.',
  why: 'A client encodes such an id, as it must; a server that does not decode it once, and once only, never finds the call.',
  fix: 'Let the router decode the path segment once, and compare the result with the id as /calls gives it.',
  source: 'Endpoint 5 (:id in path)',
  needs: { asked: reservedIds },
  judge: ({ asked }) => judgeEncoded(asked),
});

function judgeEncoded({ reserved, plain, unknown, unencoded, encodedTwice }: ReservedIds): Verdict {
  const [first] = reserved;
  const there = reserved.filter(isThere).length;
  if (first === undefined) return skip('no id has a character that a path must encode');
  if (there > 0) return pass(`${there} of ${reserved.length} asked ids of that kind have a recording`);
  const refused = reserved.find(({ outcome }) => readRecording(outcome).kind !== 'absent')?.outcome;
  if (refused !== undefined) {
    return inconclusive(undecided(refused) ?? `${tell(refused)}: see recording/listed-ids-are-accepted`);
  }
  if (reserved.some(({ id, outcome }) => mayBeAProxy(id, outcome, unknown))) {
    return inconclusive('404 of another look than that of the API: some proxies refuse an encoded slash in a path');
  }
  const told: Omit<Finding, 'message'> = {
    expected: 'the recording, as for other ids',
    actual: '404',
    exchange: first.outcome.exchange,
  };
  const proofs = [
    [encodedTwice, 'encoded twice'],
    [unencoded, 'not encoded at all'],
  ] as const;
  for (const [proof, how] of proofs) {
    if (proof === undefined || !isServed(readRecording(proof))) continue;
    return fail({
      ...told,
      message: `${tell(first.outcome)}, although the recording is there: ${how}, the id ${preview(first.id, 40)} finds it`,
    });
  }
  if (reserved.length >= ENOUGH && plain.length >= ENOUGH && plain.every(isThere)) {
    return fail({
      ...told,
      message: `404 for all ${reserved.length} ids that must be encoded, such as ${preview(first.id, 40)}; all ${plain.length} others have a recording`,
    });
  }
  return inconclusive('404 for every id that must be encoded: these calls may not be recorded');
}

const isThere = ({ outcome }: Sample): boolean => isServed(readRecording(outcome));

/** Proxies look at encoded slashes and percent signs; their 404 does not look like that of the API. */
function mayBeAProxy(id: string, outcome: Outcome, unknown: Outcome | undefined): boolean {
  if (!/[/\\%]/.test(id)) return false;
  const [keys, usual] = [keysOf(outcome), unknown === undefined ? undefined : keysOf(unknown)];
  return keys === undefined ? usual !== undefined || unknown === undefined : usual !== undefined && keys !== usual;
}

function keysOf(outcome: Outcome): string | undefined {
  const body = objectOf(outcome);
  return body === undefined ? undefined : Object.keys(body).toSorted().join();
}
