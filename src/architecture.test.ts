import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Which rooms each room may import. */
const below: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  mocks: ['schemas'],
  suites: ['schemas'],
  reports: ['schemas'],
  src: ['schemas', 'mocks', 'suites', 'reports'],
};

const files = Object.keys(below).flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name)),
);

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map(
    ([, target]) => relative(root, join(root, file, '..', target ?? '')),
  );

const roomOf = (path: string): string => path.split('/')[0] ?? '';

test.each(Object.entries(below))('%s imports only from %j and itself', (room, allowed) => {
  const strays = files
    .filter((file) => roomOf(file) === room)
    .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
    .filter(({ target }) => roomOf(target) !== room && !allowed.includes(roomOf(target)));
  expect(strays).toEqual([]);
});

test("nothing under mocks reads the machine's clock or chance, but the clock itself", () => {
  const own = /Date\.now|new Date\(\)|setTimeout|setInterval|Math\.random|performance\.now/;
  const strays = files
    .filter((file) => roomOf(file) === 'mocks' && !/\.(test|bench)\.ts$/.test(file) && file !== 'mocks/kit/clock.ts')
    .filter((file) => own.test(readFileSync(join(root, file), 'utf8')));
  expect(strays).toEqual([]);
});
