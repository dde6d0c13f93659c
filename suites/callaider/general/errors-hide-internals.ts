import type { Finding, Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { errorTraffic } from './error-traffic.js';
import { type Leak, leaksIn } from './leaks.js';
import type { Traced } from './trace.js';
import { isRoute, routes } from './traffic.js';

export const errorsHideInternals = rule({
  id: 'general/errors-hide-internals',
  clauses: ['GEN-9'],
  level: 'should',
  summary: 'Errors show no stack trace, no SQL, no file path and no key.',
  why: 'Such details tell a stranger how the system is built, and a key that is sent back ends up in logs.',
  fix: 'Write the details to the log of the API, and answer with a plain sentence.',
  source: 'Authentication ("log rejected requests safely"); Security and controlled access',
  needs: { traffic: errorTraffic },
  judge: ({ traffic }) => judgeErrorTexts(traffic),
});

export function judgeErrorTexts(all: readonly Traced[]): Verdict {
  const errors = all.filter(({ endpoint, error }) => endpoint !== 'storage' && error !== undefined);
  if (errors.length === 0) return inconclusive('no error was seen in this run');
  const tally = createTally();
  const told = new Set<string>();
  for (const traced of errors) {
    for (const leak of leaksOf(traced)) {
      const kind = `${traced.endpoint} ${traced.status} ${leak.what}`;
      if (told.has(kind)) continue;
      told.add(kind);
      tally.warn(() => finding(traced, leak));
    }
  }
  return tally.verdict(pass());
}

function leaksOf({ echoes, error }: Traced): readonly Leak[] {
  if (echoes !== undefined) return [{ what: echoes, excerpt: echoes }];
  return leaksIn(error?.text ?? '');
}

function finding({ endpoint, method, path, status, exchange, echoes }: Traced, { what, excerpt }: Leak): Finding {
  const name = isRoute(endpoint) ? routes[endpoint] : `${method} ${path}`;
  return {
    message: `The ${status} of ${name} ${echoes === undefined ? 'shows' : 'gives back'} ${what}`,
    expected: 'a plain sentence',
    actual: excerpt,
    exchange,
  };
}
