import { expect, test } from 'vitest';
import { createOutputRing } from './output-ring.js';

const ring = () => createOutputRing((text) => text.replaceAll('hush', '[cut]'));

test('the last lines are kept, whole, wherever the chunks are cut', () => {
  const output = ring();
  output.take('first\nsec');
  output.take('ond\r\n\n  \nthi');
  expect(output.lines()).toEqual(['first', 'second', 'thi']);
});

test('of much that is written, little is kept', () => {
  const output = ring();
  for (let line = 0; line < 1000; line += 1) output.take(`${line} ${'x'.repeat(10_000)}\n`);
  expect(output.lines()).toHaveLength(12);
  expect(output.lines().at(-1)).toMatch(/^999 x{396}$/);
});

test('secrets are cut out, also those that came in two pieces', () => {
  const output = ring();
  output.take('the key is hu');
  output.take('sh\nhush');
  expect(output.lines()).toEqual(['the key is [cut]', '[cut]']);
});
