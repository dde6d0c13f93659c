import { expect, test } from 'vitest';
import { aSilence, aTraced } from './fixtures.js';
import { judgeServerErrors } from './no-server-errors.js';
import type { Traced } from './trace.js';

/** One request and its repeats. */
const group = (statuses: readonly number[], over: Partial<Traced> = {}): readonly Traced[] =>
  statuses.map((status, index) => aTraced({ exchange: 10 + index, group: 10, status, ...over }));

const gatewayPage = { gateway: true, undecided: 'a page of a gateway' };

test.each<[string, readonly Traced[], string]>([
  ['no error', group([200]), 'pass'],
  ['429, then success', group([429, 200]), 'pass'],
  ['a 500 to a malformed request', group([500], { intent: 'abnormal' }), 'pass'],
  ['a 500 to a stranger', group([500], { intent: 'refused' }), 'pass'],
  ['a gateway that cannot reach the API', group([502, 502, 502], gatewayPage), 'pass'],
  ['a schema that is 501 (SCH-1)', group([501, 501, 501], { endpoint: 'schema' }), 'pass'],
  [
    'an unknown recording that is 500 (REC-5)',
    group([500, 500, 500], { endpoint: 'recording', knownCall: false }),
    'pass',
  ],
  ['a known recording that is 500', group([500, 500, 500], { endpoint: 'recording', knownCall: true }), 'fail'],
  ['once, then success', group([500, 200]), 'warn'],
  ['once, and not repeated', group([500]), 'warn'],
  ['twice, then success', group([500, 500, 200]), 'fail'],
  ['each time', group([500, 500, 500]), 'fail'],
  ['503 from the application', group([503, 503, 503]), 'fail'],
])('%s', (_sentence, all, kind) => {
  expect(judgeServerErrors([aTraced({ endpoint: 'health' }), ...all]).kind).toBe(kind);
});

test.each<[string, readonly Traced[]]>([
  ['nothing asked', []],
  ['nothing answered', [aSilence()]],
  ['nothing but a gateway', group([502], gatewayPage)],
])('%s decides nothing', (_sentence, all) => {
  expect(judgeServerErrors(all).kind).toBe('inconclusive');
});

test('an endpoint that fails each time is told with all its requests, also those that were not repeated', () => {
  const later = aTraced({ exchange: 20, status: 500 });
  expect(judgeServerErrors([...group([500, 500, 500]), later])).toMatchObject({
    kind: 'fail',
    count: 1,
    findings: [{ message: 'GET /contacts, all 2 answers: 500, also when asked again' }],
  });
});
