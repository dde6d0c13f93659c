import { rule } from '../../rule.js';
import { inconclusive, info, skip } from '../../verdicts.js';
import type { Traced } from '../general/trace.js';
import { traffic } from '../general/traffic.js';

/** What a patient client waits for. Seconds. */
const LIMIT = 60;

export const errorsComeInTime = rule({
  id: 'operations/errors-come-in-time',
  clauses: ['OPS-3'],
  level: 'should',
  source: 'Production recommendations',
  summary: 'POST /calls gives up with an error instead of hanging; how long it takes is only told.',
  why: 'A request that hangs holds up the import of the whole account, and tells nobody why.',
  fix: 'Set time limits on your own database and telephony requests, and answer 500 when one is over.',
  needs: { traffic },
  judge: ({ traffic }) => judgeTimes(traffic),
});

function judgeTimes(all: readonly Traced[]) {
  const calls = all.filter(({ endpoint }) => endpoint === 'calls');
  if (calls.length === 0) return inconclusive('POST /calls was not asked');
  const hanging = calls.find(({ failure }) => failure === 'timeout');
  if (hanging !== undefined) {
    return info({
      message: `POST /calls gave no answer in time, not even an error: ${hanging.told}`,
      expected: `an error within ${LIMIT} s`,
      exchange: hanging.exchange,
    });
  }
  const errors = calls.filter(({ status = 0 }) => status >= 400);
  const slowest = errors.toSorted((a, b) => b.ms - a.ms)[0];
  if (slowest === undefined) return skip('time limits cannot be seen from outside, and POST /calls gave no error');
  return info({
    message: `${errors.length} errors of POST /calls came within ${Math.ceil(slowest.ms)} ms`,
    exchange: slowest.exchange,
  });
}
