import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readWaivers } from './read-waivers.js';

const room = mkdtempSync(join(tmpdir(), 'linecheck-waivers-'));
afterAll(() => rmSync(room, { recursive: true }));

const file = join(room, 'waivers.yaml');
function read(text: string) {
  writeFileSync(file, text);
  return readWaivers(file);
}

const entry = `- rule: calls/id-is-string
  owner: us
  reason: for now
  expires: 2026-12-31
`;
const waiver = { rule: 'calls/id-is-string', owner: 'us', reason: 'for now', expires: '2026-12-31' };

test.each([
  ['a list', entry, [waiver]],
  ['JSON, which is YAML as well', JSON.stringify([waiver]), [waiver]],
  ['with a pointer', `${entry}  pointer: /calls/0/id~1x\n`, [{ ...waiver, pointer: '/calls/0/id~1x' }]],
  ['two places of one rule', `${entry}${entry}  pointer: /calls\n`, [waiver, { ...waiver, pointer: '/calls' }]],
  ['nothing', '', []],
  ['nothing but remarks', '# all gone\n', []],
  ['an empty list', '[]', []],
  ['a list under a key', `waivers:\n${entry}`, [waiver]],
  ['a last day by its other name', entry.replace('expires', 'expiry'), [waiver]],
])('%s', (_sentence, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each<[string, string, RegExp]>([
  ['no list', 'rule: x', /:1: a list of waivers is wanted/],
  ['a field that is missing', `${entry}- rule: a/b\n  owner: x\n  reason: y\n`, /:5: entry 2 has no "expires"/],
  ['a misspelt field', entry.replace('owner', 'ownr'), /:2: entry 1 has a field "ownr": did you mean "owner"\?/],
  ['another field', `${entry}  zzzzzzzz: 1\n`, /:5: entry 1 has a field "zzzzzzzz": the fields are rule, /],
  ['a day that no calendar has', entry.replace('12-31', '02-30'), /:4: "expires" must be a date, such as 2026-12-31/],
  ['a date of another country', entry.replace('2026-12-31', '31.12.2026'), /:4: "expires" must be a date/],
  ['an empty reason', entry.replace('for now', "' '"), /:3: "reason" must be a text that says why/],
  ['a reason that is a number', entry.replace('for now', '7'), /:3: "reason" must be a text/],
  ['a pointer without its slash', `${entry}  pointer: calls\n`, /:5: "pointer" must be a JSON pointer/],
  ['a clause instead of a rule', entry.replace('calls/id-is-string', 'CALLS-3'), /:1: "rule" must be the id of a rule/],
  ['an entry that is a text', '- calls/id-is-string\n', /:1: entry 1 is no waiver/],
  ['the same place twice', `${entry}${entry}`, /:5: entry 2 waives calls\/id-is-string once more/],
  ['a mistake under a key', `waivers:\n${entry.replace('for now', '7')}`, /:4: "reason" must be a text/],
  ['broken YAML', '- rule: "a\n', /:\d: Missing closing/],
  ['an alias of nothing', '- *nothing\n', /:1: .*nothing/],
])('%s is refused with its line', (_sentence, text, message) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({
      code: 'usage',
      message: expect.stringMatching(message),
      hint: expect.stringMatching(/expires:/),
    }),
  );
});

test('all mistakes are told at once, in the order of the lines', () => {
  expect(() => read('- owner: x\n  reason: 1\n- rule: a/b\n')).toThrow(/:1: [\s\S]*:2: [\s\S]*:3: /);
});

test('a file that is not there', () => {
  expect(() => readWaivers(join(room, 'none.yaml'))).toThrow(expect.objectContaining({ code: 'file' }));
});
