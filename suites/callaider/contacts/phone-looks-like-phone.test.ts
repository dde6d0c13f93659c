import { describe, expect, test } from 'vitest';
import { contactsWith } from './fixtures.js';
import { phoneLooksLikePhone } from './phone-looks-like-phone.js';
import { phoneShape } from './phone-shape.js';

const judge = (...phones: readonly unknown[]) =>
  phoneLooksLikePhone.judge({ seen: contactsWith(...phones.map((phone) => ({ phone }))) });

describe('the shape of a phone', () => {
  test.each([
    ['+380971234567', 'international'],
    ['+12025550123', 'international'],
    ['7545', 'local'],
    ['7', 'local'],
    ['(097) 123-45-67', 'local'],
    ['+380 (97) 123-45-67', 'local'],
    ['097.123.45.67', 'local'],
    ['+380971234567 ext. 12', 'local'],
    ['+380971234567;ext=12', 'local'],
    ['tel:+380971234567', 'local'],
    ['доб. 101', 'local'],
    ['*901#', 'local'],
    ['1-800-FLOWERS', 'local'],
    ['00380971234567', 'local'],
    ['+380 97 123 45 67, +380 50 123 45 67', 'local'],
    ['٠٩٧١٢٣٤', 'local'],
    ['SIP/101', 'local'],
    ['000', 'local'],
    ['olena@example.com', 'address'],
    ['sip:101@pbx.example.com', 'address'],
    ['https://example.com/u/1', 'address'],
    ['Olena Koval', 'words'],
    ['N/A', 'placeholder'],
    ['unknown', 'placeholder'],
    ['-', 'placeholder'],
    ['+000000000000', 'placeholder'],
  ] as const)('%s is %s', (phone, shape) => {
    expect(phoneShape(phone)).toBe(shape);
  });
});

test.each([
  ['international numbers pass', ['+380971234567', '+12025550123'], 'pass'],
  ['extensions are worth a word', ['7545', '+380971234567'], 'info'],
  ['an e-mail warns', ['+380971234567', 'olena@example.com'], 'warn'],
  ['a name warns', ['Olena'], 'warn'],
  ['a placeholder warns', ['none'], 'warn'],
  ['other types and gaps are told by another rule', [380971234567, null, ''], 'skip'],
])('%s', (_sentence, phones, kind) => {
  expect(judge(...phones).kind).toBe(kind);
});

test('local forms are told in one finding', () => {
  expect(judge('7545', '7546', '+380971234567')).toMatchObject({
    kind: 'info',
    count: 1,
    findings: [{ message: '2 of 3 phones are not in international form, such as "7545"', at: '/contacts/0/phone' }],
  });
});
