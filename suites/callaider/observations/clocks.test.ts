import { expect, test } from 'vitest';
import type { LoggedExchange } from '../../http.js';
import { anAnswer, noAnswer } from '../fixtures.js';
import { aheadBy, bothClocks, skewOf } from './clocks.js';

const NOW = 1_800_000_000;
const HOUR = 3600;
const DAY = 24 * HOUR;
const dated = (ahead: number, headers: Readonly<Record<string, string>> = {}) =>
  anAnswer({ at: NOW, headers: { date: new Date((NOW + ahead) * 1000).toUTCString(), ...headers } });
const log = (...outcomes: readonly LoggedExchange['outcome'][]): readonly LoggedExchange[] =>
  outcomes.map((outcome, exchange) => ({ exchange, observation: 'a/b', outcome, group: exchange }));

test.each([
  ['the same clock', dated(0), 0],
  ['five minutes ahead', dated(300), 300],
  ['three hours behind', dated(-3 * HOUR), -3 * HOUR],
  ['a day ahead', dated(DAY), DAY],
  ['a year ahead: no clock', dated(365 * DAY), undefined],
  ['1970: no clock', dated(-NOW), undefined],
  ['an answer out of a cache', dated(-HOUR, { age: '3600' }), undefined],
  ['no Date', anAnswer({ at: NOW }), undefined],
  ['a Date that is none', anAnswer({ at: NOW, headers: { date: 'yesterday' } }), undefined],
  ['no answer', noAnswer(), undefined],
])('%s', (_name, outcome, ahead) => {
  expect(aheadBy(outcome)).toBe(ahead);
});

test.each([
  ['all answers agree', log(dated(300), dated(301), dated(300)), 300],
  ['one is out of date', log(dated(300), dated(-HOUR), dated(300)), 300],
  ['a part of a second is rounding', log(dated(-1), dated(-2)), 0],
  ['nobody tells', log(anAnswer({ at: NOW }), noAnswer()), 0],
])('%s', (_name, exchanges, skew) => {
  expect(skewOf(exchanges)).toBe(skew);
});

test.each([
  ['ahead', 300, { earlier: NOW, later: NOW + 300 }],
  ['behind', -300, { earlier: NOW - 300, later: NOW }],
  ['right', 0, { earlier: NOW, later: NOW }],
])('the clock of the API is %s', (_name, ahead, both) => {
  expect(bothClocks(NOW, log(dated(ahead)))).toEqual(both);
});
