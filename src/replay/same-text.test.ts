import { expect, test } from 'vitest';
import { placeholdersOf, sameText } from './same-text.js';

const placeholders = placeholdersOf(['configured', 'the first half of the key', 'a (strange) label']);

test.each<[string, string, string, boolean]>([
  ['alike', '/contacts', '/contacts', true],
  ['another text', '/contacts', '/calls', false],
  ['the key in a request', '/contacts?key=$LINECHECK_SECRET&a=1', '/contacts?key=zq7&a=1', true],
  ['its end does not fit', '/contacts?key=$LINECHECK_SECRET&a=1', '/contacts?key=zq7&a=2', false],
  ['its beginning does not fit', '/calls?key=$LINECHECK_SECRET', '/contacts?key=zq7', false],
  ['the middle does not fit', '$LINECHECK_SECRET/a/$LINECHECK_SECRET', 'x/b/y', false],
  ['nothing in between', 'a$LINECHECK_SECRET[key removed]b', 'ab', true],
  ['beginning and end overlap', 'aba[key removed]aba', 'aba', false],
  [
    'the key in an answer, encoded anew',
    '/calls/[key removed]1/recording',
    '/calls/%5Bkey%20removed%5D1/recording',
    true,
  ],
  ['a label', 'x [the first half of the key] y', 'x anything y', true],
  ['a label with signs of its own', '[a (strange) label]', 'anything', true],
  ['a key that is found in its own placeholder', '$LINECHECK_[the first half of the key]!', 'x!', true],
  ["a credential of the user's", '/[value of --header X-Tenant-Key]', '/42', true],
  ['a list is no placeholder', '{"operators":["a"]}', '{"operators":["b"]}', false],
])('%s', (_sentence, recorded, asked, expected) => {
  expect(sameText(recorded, asked, placeholders)).toBe(expected);
});
