import { expect, test } from 'vitest';
import { aTraced } from './fixtures.js';
import { judgeSuccesses } from './success-is-json.js';
import type { Traced, TracedBody } from './trace.js';

const broken = (head: string): TracedBody => ({ kind: 'broken', problem: 'Unexpected token', head });
const json = (top: string, flaw?: 'byte order mark' | 'invalid UTF-8'): TracedBody =>
  flaw === undefined ? { kind: 'json', top } : { kind: 'json', top, flaw };
const seen = (endpoint: Traced['endpoint'], body: TracedBody, over: Partial<Traced> = {}) =>
  aTraced({ exchange: 9, endpoint, body, ...over });

test.each<[string, Traced, string]>([
  ['a 404 page', seen('recording', broken('<html>'), { status: 404 }), 'pass'],
  ['a page at a route that does not exist', seen('unknown-route', broken('<html>')), 'pass'],
  ['a recording that is downloaded', seen('storage', broken('ID3'), { intent: 'download' }), 'pass'],
  ['a stranger who is let in with a page', seen('contacts', broken('<html>'), { intent: 'refused' }), 'pass'],
  ['an answer that was cut', seen('calls', { kind: 'cut' }), 'pass'],
  ['a list without its wrapper (CON-1)', seen('contacts', json('array')), 'pass'],
  ['null in place of calls (CALLS-1)', seen('calls', json('null')), 'pass'],
  ['a bare list of properties (SCH-2)', seen('schema', json('array')), 'pass'],
  ['"ok" as the whole of /health (HEALTH-2)', seen('health', json('string')), 'pass'],
  ['an empty /health (HEALTH-1)', seen('health', { kind: 'empty' }), 'pass'],
  ['audio in place of a link (REC-2)', seen('recording', broken('ID3'), { mediaType: 'audio/mpeg' }), 'pass'],
  ['a body that cannot be unpacked (GEN-19)', seen('calls', { kind: 'undecodable', problem: 'x', head: '' }), 'pass'],
  ['204', seen('calls', { kind: 'absent' }, { status: 204 }), 'pass'],
  ['text in place of JSON', seen('contacts', broken('<br />Notice: x{"contacts":[]}')), 'fail'],
  ['plain text of /health', seen('health', broken('OK')), 'fail'],
  ['a link as plain text', seen('recording', broken('https://'), { mediaType: 'text/plain' }), 'fail'],
  ['an empty 200', seen('contacts', { kind: 'empty' }), 'fail'],
  ['JSON that was encoded twice', seen('calls', json('string')), 'fail'],
  ['a byte order mark', seen('calls', json('object', 'byte order mark')), 'fail'],
  ['Windows-1251', seen('contacts', json('object', 'invalid UTF-8')), 'fail'],
])('%s, beside right answers', (_sentence, traced, kind) => {
  expect(judgeSuccesses([aTraced(), traced]).kind).toBe(kind);
});

test('nothing but answers that others tell decides nothing', () => {
  const verdict = judgeSuccesses([seen('contacts', json('array'))]);
  expect(verdict).toMatchObject({ kind: 'inconclusive', because: expect.stringContaining('CON-1') });
  expect(judgeSuccesses([]).kind).toBe('inconclusive');
});

test('one finding tells how many answers of an endpoint it concerns', () => {
  const all = [1, 2, 3].map((exchange) => seen('calls', exchange === 3 ? json('object') : broken('{x}'), { exchange }));
  expect(judgeSuccesses(all)).toMatchObject({
    count: 1,
    findings: [{ message: 'POST /calls, 2 of 3 answers: not JSON (Unexpected token)', exchange: 1 }],
  });
});
