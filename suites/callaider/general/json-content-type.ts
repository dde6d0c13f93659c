import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { inconclusive, pass, warn } from '../../verdicts.js';
import { perEndpoint, type Remark } from './per-endpoint.js';
import type { Traced } from './trace.js';
import { isRoute, traffic } from './traffic.js';

export const jsonContentType = rule({
  id: 'general/json-content-type',
  clauses: ['GEN-4'],
  level: 'should',
  summary: 'Answers in JSON say so: Content-Type application/json.',
  why: 'Many HTTP clients hand out the body as text, not as data, unless its type is JSON.',
  fix: 'Send "Content-Type: application/json" with every JSON body, errors included.',
  source: 'Global requirements',
  needs: { traffic },
  judge: ({ traffic }) => judgeContentTypes(traffic),
});

export function judgeContentTypes(all: readonly Traced[]): Verdict {
  const answers = all.filter(isJsonOfTheApi);
  if (answers.length === 0) return inconclusive('no answer was JSON');
  const remarks = answers.flatMap((traced): readonly Remark[] => {
    if (/^application\/([\w.+-]+\+)?json$/.test(traced.mediaType)) return [];
    const actual = traced.mediaType === '' ? 'none' : traced.mediaType;
    return [{ traced, what: `JSON with the Content-Type ${actual}`, expected: 'application/json', actual }];
  });
  const [first, ...rest] = perEndpoint(remarks, answers);
  return first === undefined ? pass() : warn(first, ...rest);
}

/** Pages and empty answers are told elsewhere; malformed requests may be answered by a layer in front of the API. */
function isJsonOfTheApi({ endpoint, intent, gateway, body, status = 0 }: Traced): boolean {
  return (
    isRoute(endpoint) &&
    (intent === 'valid' || intent === 'refused') &&
    !gateway &&
    (status < 300 || status >= 400) &&
    body.kind === 'json' &&
    (body.top === 'object' || body.top === 'array')
  );
}
