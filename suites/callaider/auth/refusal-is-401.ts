import type { Outcome } from '../../http.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { tell, undecided } from '../answers.js';
import { hasStatus, noControl } from './comparing.js';
import { everyRefusals, listed, unlessPartial } from './needs-key.js';
import { saysError } from './says-error.js';

export const refusalIs401 = rule({
  id: 'auth/refusal-is-401',
  clauses: ['AUTH-23'],
  level: 'must',
  summary: 'Whoever lacks the key is refused with status 401, not with 403 or a 200 that says error.',
  why: 'The platform tells a wrong key from other trouble by the 401. A 403 or a 200 is reported as something else, or as an empty import.',
  fix: 'Set the status to 401 in the check of the key, and look for a gateway in front that answers 403 by itself.',
  source: 'Authentication; Response code matrix',
  needs: everyRefusals,
  judge: (seen) => {
    const tally = createTally();
    const doubts: string[] = [];
    let refused = 0;
    for (const refusals of listed(seen)) {
      const why = noControl(refusals);
      for (const [outcome, sent] of [
        [refusals.none, 'no key'],
        [refusals.wrong, 'a wrong key'],
        [refusals.empty, 'an empty key'],
      ] as const) {
        if (outcome === undefined || outcome.kind === 'none') continue;
        const isForbidden = hasStatus(outcome, 403);
        if (!isForbidden && !saysError(outcome)) {
          if (hasStatus(outcome, 401)) refused += 1;
          continue;
        }
        const doubt = undecided(outcome) ?? (isForbidden ? why : undefined);
        if (doubt !== undefined) doubts.push(doubt);
        else {
          const layer = layerOf(outcome);
          tally.fail(() => ({
            message: `${tell(outcome)} to ${sent}${isForbidden ? '' : ', with an error in the body'}${layer}`,
            expected: '401',
            actual: String(outcome.status),
            exchange: outcome.exchange,
          }));
        }
      }
    }
    if (doubts[0] !== undefined) return tally.verdict(inconclusive(doubts[0]));
    const otherwise = refused > 0 ? pass() : inconclusive('no stranger was refused with 401 anywhere');
    return unlessPartial(seen, tally.verdict(otherwise));
  },
});

const layers: readonly (readonly [header: string, layer: string])[] = [
  ['x-amzn-errortype', 'AWS API Gateway'],
  ['x-amz-apigw-id', 'AWS API Gateway'],
  ['x-kong-response-latency', 'Kong'],
  ['cf-ray', 'Cloudflare'],
  ['x-azure-ref', 'Azure Front Door'],
  ['via', 'a proxy (Via)'],
];

function layerOf(outcome: Outcome): string {
  if (outcome.kind === 'none') return '';
  const [, layer] = layers.find(([header]) => outcome.header(header) !== undefined) ?? [];
  return layer === undefined ? '' : `; the answer came through ${layer}, which may have refused by itself`;
}
