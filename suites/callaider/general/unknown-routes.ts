import type { Finding, Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { inconclusive, info, pass, warn } from '../../verdicts.js';
import type { Traced } from './trace.js';
import { type UnknownRouteSeen, unknownRoute } from './unknown-route.js';

export const unknownRoutes = rule({
  id: 'general/unknown-routes',
  clauses: ['GEN-11'],
  level: 'should',
  summary: 'A route that does not exist is answered 404, or 401 without the key.',
  why: 'When every path succeeds, a wrong base URL looks like a working one.',
  fix: 'Limit the fallback page to the paths of the website, and let the API answer 404.',
  source: 'Response code matrix',
  needs: { unknown: unknownRoute },
  judge: ({ unknown }) => judgeUnknownRoute(unknown),
});

export function judgeUnknownRoute({ withKey, withoutKey }: UnknownRouteSeen): Verdict {
  const asked = [withKey, withoutKey];
  const strange = asked.filter(
    ({ undecided, status = 0 }) => undecided === undefined && (status < 300 || status >= 500),
  );
  const [first, ...rest] = strange.map((traced) => finding(traced, traced === withKey));
  if (first !== undefined) return warn(first, ...rest);
  if (withKey.undecided !== undefined) return inconclusive(withKey.undecided);
  const other = asked.filter(
    (traced) =>
      traced.undecided === undefined && traced.status !== 404 && !(traced.status === 401 && traced !== withKey),
  );
  const [remark, ...remarks] = other.map((traced) => finding(traced, traced === withKey));
  return remark === undefined ? pass() : info(remark, ...remarks);
}

function finding({ status, told, exchange, mediaType }: Traced, hasKey: boolean): Finding {
  const page = status === 200 && mediaType === 'text/html' ? ': a page that catches every path' : '';
  return {
    message: `${told} ${hasKey ? 'with' : 'without'} the key, though there is no such route${page}`,
    expected: hasKey ? '404' : '404, or 401',
    actual: String(status),
    exchange,
  };
}
