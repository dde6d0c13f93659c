import { describe, expect, test } from 'vitest';
import { createReference } from '../../mocks/callaider/index.js';
import { type Format, formats, reporters } from '../../reports/index.js';
import type { Report } from '../../schemas/report.js';
import type { Waiver } from '../../schemas/waivers.js';
import { callaider } from '../../suites/index.js';
import { runSuite } from '../engine/run.js';
import { defaults } from '../engine/settings.js';
import { exitCode } from '../exit-code.js';

const SECRET = 'waivers-Key-5b1e7D';
const aWaiver = (over: Partial<Waiver> = {}): Waiver => ({
  ...{
    rule: 'contacts/id-is-string',
    owner: 'telephony team',
    reason: 'new exchange in spring',
    expires: '2999-12-31',
  },
  ...over,
});

/** A run against a provider whose contacts have numeric ids, told in every format. */
async function told(waivers: readonly Waiver[]): Promise<{ report: Report; texts: ReadonlyMap<Format, string> }> {
  const provider = createReference({
    secret: SECRET,
    faults: ['contact-ids-numeric', 'contact-name-blank'],
    calls: 100,
  });
  const { url } = await provider.listen({ port: 0 });
  const settings = { ...defaults, target: url, secret: SECRET, seed: 1, only: ['contacts'], waivers };
  const { report } = await runSuite(callaider, settings);
  await provider.close();
  const texts = await Promise.all(
    formats.map(async (format) => [format, (await reporters[format]())(report, { width: 300, color: false })] as const),
  );
  return { report, texts: new Map(texts) };
}

/** What a format says, in one line and without the escapes of its own. */
const plain = (text: string) =>
  text
    .replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)))
    .replace(/\\n|%0A/g, ' ')
    .replace(/[`*\\]|%3A(?=:)/g, '')
    .replace(/\s+/g, ' ');

describe.each<[string, Waiver[], 0 | 1, RegExp[], Partial<Record<Format, RegExp[]>>?]>([
  [
    'a rule that is waived',
    [aWaiver()],
    0,
    [/contacts\/id-is-string/, /telephony team/, /new exchange in spring/, /2999-12-31/],
  ],
  [
    'one finding of several that is waived',
    [aWaiver({ pointer: '/contacts/0' })],
    1,
    [/contacts\/id-is-string/, /telephony team until 2999-12-31: new exchange in spring \(1 of 11 at \/contacts\/0\)/],
    { json: [/"used": \[ \{ "rule": "contacts\/id-is-string"/, /"waived": true/] },
  ],
  [
    'a waiver that is expired',
    [aWaiver({ expires: '2020-02-03' })],
    1,
    [/telephony team expired on 2020-02-03/],
    {
      json: [/"expired": \[ \{ "rule": "contacts\/id-is-string"/],
    },
  ],
  [
    'one that is unused, since the rule passes now',
    [aWaiver(), aWaiver({ rule: 'contacts/phone-is-string' })],
    1,
    [/contacts\/phone-is-string/, /is not needed: the rule does not fail/],
    { json: [/"unused": \[ \{ "rule": "contacts\/phone-is-string"/] },
  ],
  [
    'one to a place where nothing fails',
    [aWaiver({ rule: 'contacts/name-is-string', pointer: '/elsewhere' })],
    1,
    [/is not needed: nothing at \/elsewhere fails/],
    { json: [/"pointer": "\/elsewhere"/] },
  ],
  [
    'one for a rule that is not there',
    [aWaiver(), aWaiver({ rule: 'contacts/no-such-rule' })],
    1,
    [/contacts\/no-such-rule/, /names a rule that this version does not have/],
    { json: [/"stale": \[ \{ "rule": "contacts\/no-such-rule"/] },
  ],
])('%s', (_kind, waivers, code, says, otherwise = {}) => {
  test('is told in every format, and decides the exit code', async () => {
    const { report, texts } = await told(waivers);
    expect(exitCode(report)).toBe(code);
    for (const format of formats) {
      const text = plain(texts.get(format) ?? '');
      for (const part of otherwise[format] ?? says) expect(text, format).toMatch(part);
    }
  });
});
