import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import type { Asked, Evidence } from '../../schemas/evidence.js';
import { anEvidence, anEvidenceExchange, aReport } from '../../schemas/fixtures.js';
import { readEvidence } from './read-evidence.js';

const room = mkdtempSync(join(tmpdir(), 'linecheck-evidence-'));
afterAll(() => rmSync(room, { recursive: true }));

function saved(content: string | Uint8Array): string {
  const file = join(room, 'run.gz');
  writeFileSync(file, content);
  return file;
}
const withExchanges = (...asked: readonly Partial<Asked>[]): Evidence =>
  anEvidence({
    exchanges: asked.map((over) => anEvidenceExchange({ asked: { ...anEvidenceExchange().asked, ...over } })),
  });
const windowFrom = (from: number): Evidence => ({ ...anEvidence(), run: { ...anEvidence().run, window: { from } } });
const packed = (value: unknown) => gzipSync(JSON.stringify(value));

test('what was written is read', async () => {
  expect(await readEvidence(saved(packed(anEvidence())))).toEqual(anEvidence());
});

test('what a later version adds is left out', async () => {
  const later = { ...anEvidence(), extra: 1, run: { ...anEvidence().run, extra: 1 } };
  expect(await readEvidence(saved(packed(later)))).toEqual(anEvidence());
});

test.each<[string, string | Uint8Array, RegExp]>([
  ['an empty file', '', /it is empty/],
  ['JSON that is not packed', JSON.stringify(anEvidence()), /not packed with gzip/],
  ['broken gzip', Buffer.from([0x1f, 0x8b, 8, 0, 1]), /cannot be unpacked/],
  ['gzip that breaks off', packed(anEvidence()).subarray(0, 200), /cannot be unpacked/],
  ['gzip of no JSON', gzipSync('hello'), /not JSON/],
  ['null', packed(null), /has no "schema"/],
  ['a report', packed(aReport()), /it is a report/],
  ['a later schema', packed({ ...anEvidence(), schema: 'linecheck/evidence@2' }), /it is a "linecheck\/evidence@2"/],
  ['a missing part', packed({ ...anEvidence(), run: undefined }), /must have required property 'run'/],
  ['an id twice', packed(withExchanges({}, {})), /\/exchanges\/1\/id is 1, like that of an earlier one/],
  [
    'a body that is not there',
    packed(withExchanges({ bodyOf: 7 })),
    /\/exchanges\/0\/asked\/bodyOf is 7, and no earlier/,
  ],
  ['a body of its own', packed(withExchanges({ bodyOf: 1 })), /bodyOf is 1, and no earlier/],
  ['a time of no calendar', packed(windowFrom(1e300)), /\/run\/window holds a time of no calendar/],
  ['a wrong part', packed({ ...anEvidence(), exchanges: [{}] }), /\/exchanges\/0 must have/],
])('%s is refused', async (_sentence, content, message) => {
  await expect(readEvidence(saved(content))).rejects.toMatchObject({
    code: 'file',
    message: expect.stringMatching(message),
  });
});

test.each([
  ['packed', packed(anEvidence()), 100],
  ['unpacked', gzipSync(Buffer.alloc(100_000)), 10_000],
])('what is too large %s is refused', async (_sentence, content, largest) => {
  await expect(readEvidence(saved(content), largest)).rejects.toMatchObject({
    message: expect.stringMatching(/holds more than/),
  });
});

test('a file that is not there', async () => {
  await expect(readEvidence(join(room, 'none.gz'))).rejects.toMatchObject({
    code: 'file',
    hint: expect.stringMatching(/--evidence/),
  });
});
