import { expect, test } from 'vitest';
import { answersWithList } from './answers-with-list.js';
import {
  answered,
  crashed,
  kindOf,
  listed,
  noContent,
  notFound,
  nullCalls,
  refused,
  searched,
  shapeless,
  silent,
  someCalls,
  throttled,
} from './fixtures.js';

const full = listed(someCalls(3));

test.each([
  ['a list passes', [full], 'pass'],
  ['an empty list passes', [listed([])], 'pass'],
  ['a longer window may be refused: another rule tells it', [listed([]), refused], 'pass'],
  ['"none" said wrongly beside a list is told elsewhere', [nullCalls, full], 'pass'],
  ['a bare array fails', [answered({ json: [] })], 'fail'],
  ['null fails', [nullCalls], 'fail'],
  ['another name for the list fails', [shapeless], 'fail'],
  ['an object in place of the array fails', [answered({ json: { calls: {} } })], 'fail'],
  ['another name for some lists fails', [listed([]), shapeless], 'fail'],
  ['another name for a longer list fails', [full, shapeless], 'fail'],
  ['a quiet day without a list is told elsewhere', [shapeless, full], 'pass'],
  ['text that is not JSON fails', [answered({ text: 'hello' })], 'fail'],
  ['404 fails', [notFound, notFound], 'fail'],
  ['204 fails', [noContent], 'fail'],
  ['400 fails', [refused], 'fail'],
  ['500 fails', [crashed], 'fail'],
  ['no answer decides nothing', [silent], 'inconclusive'],
  ['too many requests decide nothing', [throttled], 'inconclusive'],
  ['401 is for the rules of the key', [answered({ status: 401, json: {} })], 'inconclusive'],
  ['a redirect is for its own rule', [answered({ status: 307, text: '' })], 'inconclusive'],
  ['a gateway decides nothing', [answered({ status: 502, text: '<html>' })], 'inconclusive'],
])('%s', (_sentence, answers, kind) => {
  expect(kindOf(answersWithList, { search: searched(...answers) })).toBe(kind);
});
