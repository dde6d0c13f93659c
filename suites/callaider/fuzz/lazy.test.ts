import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const room = import.meta.dirname;
const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.ts$/.test(name));
const textOf = (name: string): string => readFileSync(join(room, name), 'utf8');
const loads = (name: string, target: string): boolean =>
  new RegExp(`^(import|export) (?!type )[^;]*from '[^']*${target}(\\.js)?'`, 'm').test(textOf(name));

test('only the run itself and the generators load the library that generates', () => {
  const loading = files.filter((name) => loads(name, 'fast-check'));
  expect(loading).toContain('run-fuzz.ts');
  expect(loading.filter((name) => name !== 'run-fuzz.ts' && !name.startsWith('generators/'))).toEqual([]);
});

test('these are loaded when requests are generated, not before', () => {
  const outside = files.filter((name) => name !== 'run-fuzz.ts' && !name.startsWith('generators/'));
  expect(outside.filter((name) => loads(name, 'run-fuzz') || loads(name, '-arbitrary'))).toEqual([]);
  expect(textOf('asked/requests.ts')).toContain("await import('../run-fuzz.js')");
});
