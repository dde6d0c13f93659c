import { expect, test } from 'vitest';
import type { Outcome } from '../../http.js';
import { aCall, aContact, anAnswer, noAnswer } from '../fixtures.js';
import { type CallsSeen, readCalls } from '../observations/ask-calls.js';
import { readContacts } from '../observations/contacts.js';
import type { Repeats } from './repeats.js';
import { judgeUnknownInput } from './unknown-input-ignored.js';

const listed = (...ids: readonly string[]) => anAnswer({ json: { contacts: ids.map((id) => aContact({ id })) } });
const window = { from: 0, to: 100 };
const called = (...ids: readonly string[]): CallsSeen & { rows: readonly unknown[] } => {
  const outcome = anAnswer({ json: { calls: ids.map((id) => aCall({ id })) } });
  return { ...readCalls(outcome, window), rows: readCalls(outcome, window).rows ?? [] };
};
const repeatsOf = (first: CallsSeen, third: CallsSeen) => ({ first, second: first, third }) as unknown as Repeats;
const steady = repeatsOf(called('1', '2'), called('2', '1'));
const refused = anAnswer({ status: 400, json: { status: 'error', message: 'Unknown field' } });

const judge = (odd: Outcome, calls: CallsSeen | undefined, { plain = listed('101', '102'), repeats = steady } = {}) =>
  judgeUnknownInput({
    seen: { contacts: odd, calls },
    before: readContacts(plain),
    after: { identity: listed('102', '101') },
    repeats,
  }).kind;

test.each<[string, Outcome, CallsSeen | undefined, string]>([
  ['the same contacts and calls, in any order', listed('102', '101'), called('2', '1'), 'pass'],
  ['the same contacts, and no calls in the account', listed('101', '102'), undefined, 'pass'],
  ['headers refused', refused, called('1', '2'), 'warn'],
  ['a field refused', listed('101', '102'), readCalls(refused, {}), 'warn'],
  ['a field that changes the result', listed('101', '102'), called('1'), 'warn'],
  ['headers that change the result', listed('101'), called('1', '2'), 'warn'],
  ['a server error', anAnswer({ status: 500, json: {} }), undefined, 'warn'],
  [
    'a firewall that dislikes the User-Agent',
    anAnswer({ status: 403, text: '<h1>Forbidden</h1>' }),
    undefined,
    'inconclusive',
  ],
  ['429', anAnswer({ status: 429, json: {} }), undefined, 'inconclusive'],
  ['no answer', noAnswer(), undefined, 'inconclusive'],
])('%s', (_sentence, odd, calls, kind) => {
  expect(judge(odd, calls)).toBe(kind);
});

test('a refusal counts only beside an answer to the same question without the unknown headers', () => {
  expect(judge(refused, undefined, { plain: refused })).toBe('inconclusive');
});

test('other contacts count only when plain questions agree', () => {
  expect(judge(listed('101'), undefined, { plain: listed('101', '102', '103') })).toBe('inconclusive');
});

test('other calls count only when plain questions agree', () => {
  const moving = repeatsOf(called('1', '2'), called('1', '2', '3'));
  expect(judge(listed('101', '102'), called('1'), { repeats: moving })).toBe('inconclusive');
});
