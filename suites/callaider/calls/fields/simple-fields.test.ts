import { expect, test } from 'vitest';
import { clientNumberLooksRight } from './client-number-looks-right.js';
import { directionIsKnown, whoHungUpIsKnown } from './closed-words.js';
import { durationIsSeconds } from './duration-is-seconds.js';
import { callWith } from './fixtures.js';
import { propertiesAreAnObject } from './properties-are-an-object.js';

test.each([
  ['incoming', 'pass'],
  ['outgoing', 'pass'],
  ['Incoming', 'fail'],
  ['inbound', 'fail'],
  ['OUT', 'fail'],
  ['internal', 'fail'],
  [' incoming', 'fail'],
  ['', 'fail'],
  [null, 'fail'],
  [undefined, 'fail'],
  [1, 'fail'],
  [['incoming'], 'fail'],
])('direction %j: %s', (direction, kind) => {
  expect(directionIsKnown.judge({ calls: callWith('direction', direction) }).kind).toBe(kind);
});

test.each([
  [undefined, 'pass'],
  ['operator', 'pass'],
  ['client', 'pass'],
  ['system', 'pass'],
  [null, 'warn'],
  ['', 'warn'],
  ['  ', 'warn'],
  ['Client', 'fail'],
  ['agent', 'fail'],
  [1, 'fail'],
])('whoHungUp %j: %s', (whoHungUp, kind) => {
  expect(whoHungUpIsKnown.judge({ calls: callWith('whoHungUp', whoHungUp) }).kind).toBe(kind);
});

test.each([
  [0, 'pass'],
  [185, 'pass'],
  [100_000, 'pass'],
  [184.6, 'info'],
  [-1, 'fail'],
  [-0.5, 'fail'],
  ['185', 'fail'],
  ['03:05', 'fail'],
  [null, 'fail'],
  [undefined, 'fail'],
])('duration %j: %s', (duration, kind) => {
  expect(durationIsSeconds.judge({ calls: callWith('duration', duration) }).kind).toBe(kind);
});

test('a duration beyond all numbers fails', () => {
  const calls = { ...callWith('duration', 0), rows: JSON.parse('[{"duration":1e999}]') };
  expect(durationIsSeconds.judge({ calls }).kind).toBe('fail');
});

test.each([
  [undefined, 'pass'],
  [{}, 'pass'],
  [{ Department: 'support' }, 'pass'],
  [null, 'warn'],
  [[], 'warn'],
  [[{ key: 'Department', value: 'support' }], 'fail'],
  [[['Department', 'support']], 'fail'],
  ['{"Department":"support"}', 'fail'],
  ['', 'fail'],
  [7, 'fail'],
])('properties %j: %s', (properties, kind) => {
  expect(propertiesAreAnObject.judge({ calls: callWith('properties', properties) }).kind).toBe(kind);
});

test.each([
  ['+380501234567', 'pass'],
  ['7545', 'pass'],
  ['12', 'pass'],
  ['(050) 123-45-67', 'pass'],
  ['+1 (555) 010.0199', 'pass'],
  ['050\u00a0123\u201145\u201167', 'pass'],
  ['anonymous', 'info'],
  ['Anonymous <sip:anonymous@anonymous.invalid>', 'info'],
  ['sip:anonymous@anonymous.invalid', 'info'],
  ['unknown', 'info'],
  ['Private', 'info'],
  ['restricted', 'info'],
  ['+38050*****67', 'info'],
  ['Прихований', 'info'],
  ['', 'info'],
  ['0', 'info'],
  ['client@example.com', 'warn'],
  ['sip:200@pbx.example.com', 'warn'],
  ['SIPS:200@pbx.example.com', 'warn'],
  ['N/A', 'warn'],
  ['null', 'warn'],
  ['-', 'warn'],
  ['xxx', 'warn'],
  [undefined, 'skip'],
  [null, 'skip'],
  [380501234567, 'skip'],
])('clientNumber %j: %s', (clientNumber, kind) => {
  expect(clientNumberLooksRight.judge({ calls: callWith('clientNumber', clientNumber) }).kind).toBe(kind);
});
