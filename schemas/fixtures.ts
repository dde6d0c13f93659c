import type { Evidence, EvidenceExchange } from './evidence.js';
import type { Exchange } from './exchange.js';
import type { Report, Result } from './report.js';

/** A rule that passed; name the fields a test is about. */
export const aResult = (over: Partial<Result> = {}): Result => ({
  rule: 'contacts/id-is-string',
  clauses: ['CON-2'],
  area: 'contacts',
  level: 'must',
  verdict: 'pass',
  summary: 'Every contact has an id that is text.',
  why: 'Calls cannot be matched to their operator.',
  fix: 'Send the id as a JSON string.',
  source: 'Endpoint 2 / Fields',
  findings: [],
  findingCount: 0,
  exchanges: [1],
  ...over,
});

/** A rule that failed on one finding. */
export const aFailure = (over: Partial<Result> = {}): Result =>
  aResult({
    verdict: 'fail',
    findings: [
      {
        message: '3 of 12 contacts have a number as id',
        expected: 'a string',
        actual: '101',
        at: '/contacts/0/id',
        exchange: 1,
      },
    ],
    findingCount: 3,
    ...over,
  });

export const anExchange = (over: Partial<Exchange> = {}): Exchange => ({
  id: 1,
  observation: 'contacts/answer',
  purpose: 'Ask /contacts with the key',
  request: {
    method: 'GET',
    url: 'http://127.0.0.1:4000/contacts',
    headers: [['X-Secret-Key', '$LINECHECK_SECRET']],
  },
  response: {
    status: 200,
    headers: [['content-type', 'application/json']],
    body: { bytes: 27, text: '{"contacts":[{"id":101}]}', cut: false },
  },
  at: '2026-11-21T09:00:00.000Z',
  ms: 12,
  curl: 'curl -sS -H "X-Secret-Key: $LINECHECK_SECRET" http://127.0.0.1:4000/contacts',
  ...over,
});

/** A conformant run of one rule. */
export const aReport = (over: Partial<Report> = {}): Report => {
  const results = over.results ?? [aResult()];
  const count = (kind: Result['verdict']) => results.filter(({ verdict }) => verdict === kind).length;
  return {
    schema: 'linecheck/report@1',
    tool: { name: 'linecheck', version: '0.1.0' },
    suite: { id: 'callaider', title: 'CallAIder custom telephony contract', clauses: 206, rules: results.length },
    target: 'http://127.0.0.1:4000',
    startedAt: '2026-11-21T09:00:00.000Z',
    durationMs: 1234,
    seed: 7,
    depth: 'standard',
    failOn: 'fail',
    window: { from: 1_795_165_200, to: 1_795_251_600, calls: 12 },
    summary: {
      verdict: count('fail') > 0 ? 'nonconformant' : 'conformant',
      counts: {
        pass: count('pass'),
        fail: count('fail'),
        warn: count('warn'),
        info: count('info'),
        inconclusive: count('inconclusive'),
        skip: count('skip'),
        error: count('error'),
      },
      must: { exercised: 1, total: 105 },
      requests: 1,
    },
    results,
    exchanges: [anExchange()],
    ...over,
  };
};

/** One answered question, as evidence holds it. */
export const anEvidenceExchange = (over: Partial<EvidenceExchange> = {}): EvidenceExchange => ({
  ...anExchange(),
  asked: {
    group: 1,
    endpoint: 'contacts',
    intent: 'valid',
    path: '/contacts',
    key: 'configured',
    limitBytes: 1_048_576,
  },
  ...over,
});

/** Evidence of a run that asked one question. */
export const anEvidence = (over: Partial<Evidence> = {}): Evidence => {
  const { exchanges: _exchanges, ...report } = aReport();
  return {
    schema: 'linecheck/evidence@1',
    tool: report.tool,
    run: {
      suite: 'callaider',
      target: report.target,
      place: 'loopback',
      insecure: false,
      key: { length: 15, bytes: 15, letters: true, kind: 'other' },
      depth: 'standard',
      only: [],
      skip: [],
      failOn: 'fail',
      allowEmpty: false,
      seed: 7,
      window: {},
      startedAt: 1_795_251_600,
      durationMs: 1234,
      maxRequests: 300,
    },
    report,
    exchanges: [anEvidenceExchange()],
    ...over,
  };
};
