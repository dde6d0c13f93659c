import type { Verdict } from '../../../schemas/verdict.js';
import type { NoAnswer } from '../../http.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { isSuccess, nameOf, tell, undecided, whatCame } from '../answers.js';
import { type Download, downloads } from './downloads.js';
import type { Fetched } from './fetch-link.js';
import { isPublicHost } from './hosts.js';
import { isMarkup, soundOf } from './sound.js';

export const urlCanBeFetched = rule({
  id: 'recording/url-can-be-fetched',
  clauses: ['REC-7'],
  level: 'must',
  summary: 'The url of a recording can be downloaded as soon as it is given.',
  why: 'A link that is refused or dead leaves the call without a recording, and so without analysis.',
  fix: 'Open the link in a browser that is not logged in: it must download. Check its path, its signature and the clock it expires by.',
  source: 'Troubleshooting (Recording link not working)',
  needs: { downloads },
  judge: ({ downloads }) => judgeFetched(downloads),
});

function judgeFetched(downloads: readonly Download[]): Verdict {
  const tally = createTally();
  const open: string[] = [];
  let fine = 0;
  for (const { sample, head, whole } of downloads) {
    for (const fetched of whole === undefined ? [head] : [head, whole]) {
      const because = reasonOpen(fetched);
      if (isDeadAtHome(fetched)) {
        tally.fail(() => ({
          message: `The link of ${nameOf(sample.outcome)} leads nowhere: ${fetched.outcome.failure.fact}`,
          expected: '200 or 206',
          actual: 'connection refused',
          exchange: fetched.outcome.exchange,
        }));
      } else if (because !== undefined) open.push(because);
      else if (fetched.kind === 'fetched' && isSuccess(fetched.outcome)) fine += 1;
      else if (fetched.kind === 'fetched') {
        const part = fetched === whole ? ', asked for as a whole,' : '';
        const hops = fetched.hops > 0 ? `, after ${fetched.hops} redirects` : '';
        tally.fail(() => ({
          message: `The link of ${nameOf(sample.outcome)}${part} ${whatCame(fetched.outcome)}${hops}`,
          expected: '200 or 206',
          actual: fetched.outcome.kind === 'answer' ? String(fetched.outcome.status) : 'no answer',
          exchange: fetched.outcome.exchange,
        }));
      }
    }
  }
  return tally.verdict(fine > 0 ? pass(`${fine} downloads`) : inconclusive(open[0] ?? 'nothing was downloaded'));
}

/**
 * Nobody listens where the link leads, and that is a machine of our own, as the API is: a firewall on the way, which would
 * refuse linecheck and let the platform pass, cannot be the reason.
 */
function isDeadAtHome(fetched: Fetched): fetched is Fetched & { kind: 'fetched'; outcome: NoAnswer } {
  if (fetched.kind !== 'fetched' || fetched.outcome.kind !== 'none') return false;
  const { ask, failure } = fetched.outcome;
  return failure.code === 'refused' && URL.canParse(ask.path) && !isPublicHost(ask.path);
}

/** Why a download decides nothing: no answer in time, a gateway, or it was not asked. */
const reasonOpen = (fetched: Fetched): string | undefined =>
  fetched.kind === 'withheld' ? fetched.because : undecided(fetched.outcome);

export const needsNoKey = rule({
  id: 'recording/needs-no-key',
  clauses: ['REC-8'],
  level: 'must',
  summary: 'The url of a recording works without the key and without any other header.',
  why: 'Nothing says that the platform sends the key there, and sending it to a storage host would give it away.',
  fix: 'Let the link itself carry what it needs: sign it for a limited time, and take that route out of the key check.',
  source: 'Endpoint 5; Recording URL policy',
  needs: { downloads },
  judge: ({ downloads }) => judgeKeyless(downloads),
});

function judgeKeyless(downloads: readonly Download[]): Verdict {
  const tally = createTally();
  let fine = 0;
  let because: string | undefined;
  for (const { sample, head, withKey } of downloads) {
    if (withKey !== undefined && isSuccess(withKey)) {
      tally.fail(() => ({
        message: `The link of ${nameOf(sample.outcome)} works with the key only`,
        expected: '200 or 206 without the key',
        actual: head.kind === 'fetched' ? `${whatCame(head.outcome)} without it` : 'refused without it',
        exchange: withKey.exchange,
      }));
    } else if (soundOf(head) !== undefined && !isMarkup(head)) fine += 1;
    else because ??= whyOpen(head);
  }
  return tally.verdict(
    fine > 0 ? pass(`${fine} downloads without the key`) : inconclusive(because ?? 'nothing was downloaded'),
  );
}

function whyOpen(head: Fetched): string {
  const because = reasonOpen(head);
  if (because !== undefined) return because;
  if (isMarkup(head)) return 'what came is no sound: see recording/is-audio';
  return head.kind === 'fetched' ? `${tell(head.outcome)}: see recording/url-can-be-fetched` : 'not followed';
}
