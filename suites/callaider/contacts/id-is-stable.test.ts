import { expect, test } from 'vitest';
import { aContact, anAnswer } from '../fixtures.js';
import { readContacts } from '../observations/contacts.js';
import { listing } from './fixtures.js';
import { idIsStable, judgeStability } from './id-is-stable.js';

const people = (...ids: readonly unknown[]) =>
  ids.map((id, index) => aContact({ id, name: `Operator ${index}`, phone: `10${index}` }));

test.each([
  ['the same ids pass', people('a', 'b', 'c'), people('a', 'b', 'c'), 'pass'],
  ['another order passes', people('a', 'b', 'c'), people('a', 'b', 'c').reverse(), 'pass'],
  ['someone who leaves or joins passes', people('a', 'b', 'c'), people('a', 'b', 'c', 'd').slice(1), 'pass'],
  ['numbers are compared like text', people(1, 2), people('1', '2'), 'pass'],
  ['one changed id of four is only told', people('a', 'b', 'c', 'd'), people('x', 'b', 'c', 'd'), 'info'],
  ['half of the ids changed is only told', people('a', 'b'), people('x', 'b'), 'info'],
  ['most ids changed fails', people('a', 'b', 'c'), people('x', 'y', 'c'), 'fail'],
  ['all ids changed fails', people('a', 'b', 'c'), people('x', 'y', 'z'), 'fail'],
  ['all ids changed fails for one person, too', people('a'), people('x'), 'fail'],
  ['people without phones are told apart by name', [{ id: 'a', name: 'A' }], [{ id: 'b', name: 'A' }], 'fail'],
  ['other people decide nothing', people('a'), [aContact({ id: 'x', name: 'Someone else' })], 'inconclusive'],
  ['people who cannot be told apart decide nothing', [aContact(), aContact({ id: '2' })], [aContact()], 'inconclusive'],
  ['people without name and phone decide nothing', [{ id: 'a' }], [{ id: 'b' }], 'inconclusive'],
  ['an empty second list decides nothing', people('a'), [], 'inconclusive'],
])('%s', (_sentence, before, after, kind) => {
  expect(judgeStability(before, after, 2).kind).toBe(kind);
});

test('a finding names the person and both ids', () => {
  expect(judgeStability(people('a', 'b'), people('x', 'y'), 7)).toMatchObject({
    count: 2,
    findings: [
      {
        message: '2 of 2 operators changed their id during the run; "Operator 0" had the id "a", then "x"',
        exchange: 7,
      },
      {},
    ],
  });
});

const broken = readContacts(anAnswer({ status: 500 }));

test.each([
  ['a second answer without a list decides nothing', listing(people('a')), [broken], 'inconclusive'],
  ['an empty first list is skipped', listing([]), [listing(people('a'))], 'skip'],
  ['two lists are compared', listing(people('a')), [listing(people('a'))], 'pass'],
  ['the worst of several counts', listing(people('a')), [listing(people('x')), listing(people('a'))], 'fail'],
  ['a list that decides outdoes an error', listing(people('a')), [listing(people('a')), broken], 'pass'],
])('%s', (_sentence, seen, again, kind) => {
  expect(idIsStable.judge({ seen, again }).kind).toBe(kind);
});
