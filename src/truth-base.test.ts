import { expect, test } from 'vitest';
import { truthBase } from './truth-base.js';

test.each([
  ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
  ['http://127.0.0.1:4010/', 'http://127.0.0.1:4010'],
  ['http://localhost:4010/__linecheck/', 'http://localhost:4010'],
  ['http://simulator:4010', 'http://simulator:4010'],
])('%s is where a simulator may be', (text, base) => {
  expect(truthBase(text)).toBe(base);
});

test.each([
  ['https://sim.example.com', /not on this machine/],
  ['127.0.0.1:4010', /has no scheme/],
  ['ftp://127.0.0.1', /not a scheme/],
])('%s is wrong usage', (text, message) => {
  expect(() => truthBase(text)).toThrow(message);
});
