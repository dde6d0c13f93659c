import { expect, test } from 'vitest';
import { judgeEndpoints } from './endpoints-are-there.js';
import { aSilence, aTraced } from './fixtures.js';
import type { Traced } from './trace.js';

const health = (over: Partial<Traced> = {}) => aTraced({ exchange: 1, endpoint: 'health', ...over });
const contacts = (over: Partial<Traced> = {}) => aTraced({ exchange: 2, ...over });
const calls = (over: Partial<Traced> = {}) => aTraced({ exchange: 3, endpoint: 'calls', ...over });
const empty404 = calls({ exchange: 4, status: 404 });

test.each<[string, readonly Traced[], string]>([
  ['three endpoints that answer', [health(), contacts(), calls()], 'pass'],
  [
    'endpoints that answer with anything but 404',
    [health({ status: 500 }), contacts({ status: 401 }), calls({ status: 405 })],
    'pass',
  ],
  ['404 for some windows only', [health(), contacts(), calls(), empty404], 'pass'],
  [
    '404 for all windows, though malformed bodies are refused',
    [health(), contacts(), empty404, calls({ exchange: 5, intent: 'abnormal', status: 400 })],
    'inconclusive',
  ],
  ['404 of /health', [health({ status: 404 }), contacts(), calls()], 'fail'],
  ['404 of every POST /calls', [health(), contacts(), empty404, calls({ status: 404 })], 'fail'],
  [
    '404 to strangers only',
    [health(), contacts(), calls(), contacts({ exchange: 5, intent: 'refused', status: 404 })],
    'pass',
  ],
  ['an endpoint without an answer', [health(), aSilence({ exchange: 2 }), calls()], 'inconclusive'],
  [
    'a gateway in place of an endpoint',
    [health({ status: 502, gateway: true, undecided: 'a gateway' }), contacts(), calls()],
    'inconclusive',
  ],
  ['an endpoint that was not asked', [health(), contacts()], 'inconclusive'],
  [
    'a missing endpoint beside one without an answer',
    [health({ status: 404 }), aSilence({ exchange: 2 }), calls()],
    'fail',
  ],
  [
    'a schema that is 404',
    [health(), contacts(), calls(), aTraced({ exchange: 9, endpoint: 'schema', status: 404 })],
    'pass',
  ],
])('%s', (_sentence, all, kind) => {
  expect(judgeEndpoints(all).kind).toBe(kind);
});
