import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assertWritable, writeWhole } from './write-file.js';

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'linecheck-write-'));
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

const read = (name: string) => readFileSync(join(room, name), 'utf8');

test('folders above are made, and an earlier file is replaced', () => {
  const file = join(room, 'a/b/run.json');
  assertWritable(file);
  writeWhole(file, 'earlier and longer');
  writeWhole(file, 'later');
  expect(read('a/b/run.json')).toBe('later');
  expect(readdirSync(join(room, 'a/b'))).toEqual(['run.json']);
});

test('a link stays one, and what it leads to is written', () => {
  writeFileSync(join(room, 'real.json'), 'earlier');
  symlinkSync('real.json', join(room, 'latest.json'));
  writeWhole(join(room, 'latest.json'), 'later');
  expect(lstatSync(join(room, 'latest.json')).isSymbolicLink()).toBe(true);
  expect(read('real.json')).toBe('later');
});

test('a device is written to, never replaced', () => {
  const before = lstatSync('/dev/null');
  assertWritable('/dev/null');
  writeWhole('/dev/null', 'anything');
  expect(lstatSync('/dev/null').ino).toBe(before.ino);
});

test.each([
  ['a folder', (inRoom: string) => inRoom, /it is a directory/],
  ['a folder that is a file', (inRoom: string) => join(inRoom, 'plain/run.json'), /ENOTDIR|EEXIST/],
  ['where nothing can be made', () => '/proc/linecheck/run.json', /ENOENT|EACCES/],
])('%s is refused beforehand', (_sentence, place, why) => {
  writeFileSync(join(room, 'plain'), 'x');
  expect(() => assertWritable(place(room))).toThrow(why);
});

test('what cannot be written leaves nothing beside it', () => {
  mkdirSync(join(room, 'taken'));
  expect(() => writeWhole(join(room, 'taken/run.json/more'), 'x')).toThrow(/Cannot write/);
  expect(readdirSync(join(room, 'taken'))).toEqual([]);
});
