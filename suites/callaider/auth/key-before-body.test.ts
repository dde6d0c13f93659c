import { expect, test } from 'vitest';
import type { Outcome } from '../../http.js';
import type { BrokenRequests } from './broken-requests.js';
import { answered, firewallPage, refusalsOf, silence } from './fixtures.js';
import { keyBeforeContentType, keyBeforeParsing, keyBeforeValidation } from './key-before-body.js';

const refused = answered(401, {}, 'calls');
const seenWith = (over: Partial<BrokenRequests>): { seen: BrokenRequests } => ({
  seen: {
    refusals: refusalsOf('calls'),
    malformed: refused,
    incomplete: undefined,
    mistyped: refused,
    plainText: refused,
    again: undefined,
    ...over,
  },
});

const rules = [
  ['a body that breaks off', keyBeforeParsing, 'malformed'],
  ['an empty object', keyBeforeValidation, 'incomplete'],
  ['fields of wrong types', keyBeforeValidation, 'mistyped'],
  ['text/plain', keyBeforeContentType, 'plainText'],
] as const;

const statuses: readonly (readonly [string, Outcome, string])[] = [
  ['401', answered(401), 'pass'],
  ['403', answered(403), 'pass'],
  ['400', answered(400), 'warn'],
  ['415', answered(415), 'warn'],
  ['422', answered(422), 'warn'],
  ['500', answered(500), 'warn'],
  ['200', answered(200), 'fail'],
  ['a firewall page', firewallPage, 'inconclusive'],
  ['nothing', silence, 'inconclusive'],
];

test.each(
  rules.flatMap(([what, rule, field]) =>
    statuses.map(([name, outcome, kind]) => [what, name, kind, rule, { [field]: outcome }] as const),
  ),
)('%s, answered %s: %s', (_what, _name, kind, rule, over) => {
  expect(rule.judge(seenWith(over)).kind).toBe(kind);
});

test.each(rules)('%s is not judged by the other rules', (_what, own, field) => {
  for (const rule of [keyBeforeParsing, keyBeforeValidation, keyBeforeContentType]) {
    if (rule !== own) expect(rule.judge(seenWith({ [field]: answered(200) })).kind).toBe('pass');
  }
});

test('a status that every wrong key meets is told elsewhere', () => {
  const refusals = refusalsOf('calls', { wrong: answered(400) });
  expect(keyBeforeParsing.judge(seenWith({ refusals, malformed: answered(400) })).kind).toBe('pass');
});

test('a key that is locked out afterwards makes every refusal doubtful', () => {
  expect(keyBeforeParsing.judge(seenWith({ malformed: answered(403), again: answered(403) })).kind).toBe(
    'inconclusive',
  );
});
