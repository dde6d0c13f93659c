import { expect, test } from 'vitest';
import { anAnswer, noAnswer } from '../../suites/callaider/fixtures.js';
import type { LoggedExchange, Outcome } from '../../suites/http.js';
import { whyLost } from './lost.js';

const fine = anAnswer({ json: { status: 'success' } });
const refused = noAnswer({ code: 'refused', fact: 'it refused the connection' });
const malformed = noAnswer({ code: 'reset' }, { intent: 'abnormal' });
const givenUp = noAnswer({ code: 'given-up' });
const impossible = noAnswer({ code: 'invalid-request' });
const throttled = anAnswer({ status: 429 });
const gateway = anAnswer({ status: 502, text: '<h1>Bad Gateway</h1>', headers: { 'content-type': 'text/html' } });
const crash = anAnswer({ status: 500, json: { status: 'error', message: 'oops' } });

const logOf = (outcomes: readonly Outcome[], group = (index: number) => index): readonly LoggedExchange[] =>
  outcomes.map((outcome, index) => ({
    exchange: index + 1,
    observation: 'a/b',
    outcome: { ...outcome, exchange: index + 1 },
    group: group(index),
  }));

test.each<[string, readonly Outcome[], RegExp | undefined]>([
  ['an API that answers', [fine, fine, fine], undefined],
  ['nothing asked', [], undefined],
  ['a run that ends on what is malformed', [fine, malformed, malformed, malformed, malformed], undefined],
  ['two that are lost', [fine, refused, refused], undefined],
  ['three, and one that is not', [fine, refused, refused, refused, fine], undefined],
  ['crashes are answers', [fine, crash, crash, crash], undefined],
  ['what no client can send', [fine, refused, impossible, impossible, impossible], undefined],
  ['an API that died', [fine, fine, refused, malformed, refused], /from exchange 3 on .*it refused the connection/],
  ['an API that hangs', [fine, refused, refused, givenUp], /from exchange 2 on/],
  ['a gateway that took over', [fine, gateway, gateway, gateway], /from exchange 2 on .*502/],
  ['an API that had enough', [fine, throttled, throttled, throttled], /from exchange 2 on .*429/],
  ['one that never spoke', [gateway, throttled, refused], /from exchange 1 on/],
])('%s', (_sentence, outcomes, expected) => {
  const why = whyLost(logOf(outcomes));
  if (expected === undefined) expect(why).toBeUndefined();
  else expect(why).toMatch(expected);
});

test('attempts at one question are one', () => {
  expect(whyLost(logOf([fine, throttled, throttled, throttled], () => 7))).toBeUndefined();
});
