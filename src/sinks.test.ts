import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anEvidence, aReport } from '../schemas/fixtures.js';
import { openSinks, writeEvidence } from './sinks.js';

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'linecheck-sinks-'));
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

test('each format goes to its file, in folders that are made for it, and nothing half-written stays', async () => {
  const [json, junit, pretty] = [join(room, 'deep/run.json'), join(room, 'deep/out.xml'), join(room, 'deep/run.txt')];
  await openSinks(['json', `junit=${junit}`, `pretty=${pretty}`, `json=${json}`].slice(1), undefined).write(aReport());
  expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual(aReport());
  expect(readFileSync(junit, 'utf8')).toContain('<testsuites');
  expect(readFileSync(pretty, 'utf8')).toContain('CONFORMANT');
  expect(readdirSync(join(room, 'deep')).sort()).toEqual(['out.xml', 'run.json', 'run.txt']);
});

test('evidence is written as gzip', async () => {
  const file = join(room, 'run.evidence.gz');
  const evidence = anEvidence();
  await writeEvidence(file, evidence);
  expect(JSON.parse(gunzipSync(readFileSync(file)).toString())).toEqual(evidence);
});

test.each([
  ['an unknown format names the nearest', ['jsno'], /Did you mean json/],
  ['a format without its file', ['json='], /Write --report json=report\.json/],
  ['two reports on stdout', ['json', 'junit'], /Send one to a file/],
])('%s', (_sentence, given, hint) => {
  expect(() => openSinks(given, undefined)).toThrow(expect.objectContaining({ hint: expect.stringMatching(hint) }));
});

test('a place that cannot be written is refused before the run', () => {
  expect(() => openSinks([`json=${room}`], undefined)).toThrow(/Cannot write/);
  expect(() => openSinks([], '/dev/null/evidence.gz')).toThrow(/Cannot write/);
});
