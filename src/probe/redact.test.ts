import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRedactor } from './redact.js';

const KEY = 'aB3$/x"y&z é';
const bytes = Buffer.from(KEY, 'utf8');
const hex = bytes.toString('hex');

/** Every way to write one character. */
const writings: Readonly<Record<string, (char: string) => string>> = {
  plain: (char) => char,
  percent: (char) => percent(char),
  'percent in lower case': (char) => percent(char).toLowerCase(),
  'percent, twice': (char) => percent(char).replaceAll('%', '%25'),
  'form encoding': (char) => (char === ' ' ? '+' : encodeURIComponent(char)),
  JSON: (char) => JSON.stringify(char).slice(1, -1),
  'JSON of PHP': (char) => (char === '/' ? '\\/' : JSON.stringify(char).slice(1, -1)),
  'JSON in ASCII': (char) => units(char, (unit) => `\\u${unit.toString(16).padStart(4, '0')}`),
  'JSON in JSON': (char) => JSON.stringify(JSON.stringify(char).slice(1, -1)).slice(1, -1),
  'decimal entity': (char) => `&#${char.codePointAt(0)};`,
  'hex entity': (char) => `&#x${char.codePointAt(0)?.toString(16).toUpperCase()};`,
  'named entity': (char) => named[char] ?? char,
};
const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#039;',
};
const percent = (char: string): string =>
  [...Buffer.from(char, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('');
const units = (char: string, write: (unit: number) => string): string =>
  Array.from({ length: char.length }, (_, index) => write(char.charCodeAt(index))).join('');

describe('the key is found', () => {
  test.each(Object.entries(writings))('written as %s', (_name, write) => {
    const text = `before ${[...KEY].map(write).join('')} after`;
    const redactor = createRedactor(KEY);
    expect(redactor.redact(text)).toBe('before [key removed] after');
    expect(redactor.holds(text)).toBe(true);
  });

  test.each([
    ['hex', hex],
    ['hex in capitals', hex.toUpperCase()],
    ['a URL', new URL(`http://x/?k=${KEY}`).search.slice(3)],
    ['UTF-8 that was taken for Latin-1', bytes.toString('latin1')],
  ])('written as %s', (_name, written) => {
    expect(createRedactor(KEY).redact(`<${written}>`)).toBe('<[key removed]>');
  });

  test.each(['', 'u', 'us', 'user:', 'user1:', 'user12:'])('in the base64 of %j and the key and more', (before) => {
    for (const after of ['', ':', ':x', ':xyz']) {
      for (const encoding of ['base64', 'base64url'] as const) {
        const text = Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]).toString(encoding);
        const clean = createRedactor(KEY).redact(`Basic ${text}.`);
        expect(clean).toMatch(/^Basic [\w=+/-]*\[key removed\][\w=+/-]*\.$/);
        expect(createRedactor(KEY).holds(text)).toBe(true);
      }
    }
  });

  test('in base64 that PHP wrote as JSON', () => {
    const key = '???>>>???>>>';
    const text = Buffer.from(key).toString('base64').replaceAll('/', '\\/');
    expect(text).toContain('\\/');
    expect(createRedactor(key).redact(text)).toBe('[key removed]');
  });

  test('without the blanks around it, which HTTP cuts off', () => {
    expect(createRedactor('  spaced-key ').redact('k=spaced-key.')).toBe('k=[key removed].');
  });

  test('a thousand characters long', () => {
    const long = Array.from({ length: 125 }, (_, index) => `k${index}-abcde`.slice(0, 8)).join('');
    const redactor = createRedactor(long);
    expect(redactor.redact(`<${long}> <${Buffer.from(long).toString('base64')}>`)).toMatch(
      /^<\[key removed\]> <[\w=]?\[key removed\]=*>$/,
    );
    expect(redactor.holds(long.slice(0, 500))).toBe(false);
  });

  test.each([
    ['followed by an x', (key: string) => `${key}x`],
    ['doubled', (key: string) => key + key],
    ['halved', (key: string) => key.slice(0, key.length / 2)],
    ['without its last character', (key: string) => key.slice(0, -1)],
    ['with a blank inside', (key: string) => `${key.slice(0, key.length / 2)} ${key.slice(key.length / 2)}`],
  ])('a long one as a whole, though it was also sent %s', (label, vary) => {
    const key = Array.from({ length: 270 }, (_, index) => ((index * 7919) % 36).toString(36)).join('');
    const redactor = createRedactor(key);
    redactor.add(vary(key), label);
    expect(redactor.redact(`<${key}> <${vary(key)}>`)).toBe(`<[key removed]> <[${label}]>`);
    expect(redactor.redact(Buffer.from(`${key}:`).toString('base64'))).toMatch(/^\[key removed\]\w{0,4}=*$/);
  });

  test('with its regular expression signs taken literally', () => {
    const key = '^.*[a-z]+$|(\\d{2,})?';
    expect(createRedactor(key).redact(`abc ${key}`)).toBe('abc [key removed]');
    expect(createRedactor(key).holds('abc 12')).toBe(false);
  });
});

describe('what is not the key stays', () => {
  test.each([
    ['a key of three characters inside a word', 'abc', 'fabcd abc1 1abc', 'fabcd abc1 1abc'],
    [
      'a key of three characters alone',
      'abc',
      '"abc" %22abc%22 abc',
      '"[key removed]" %22[key removed]%22 [key removed]',
    ],
    ['an empty key', '', 'anything', 'anything'],
    ['the other case', 'demo-key', 'DEMO-KEY', 'DEMO-KEY'],
    ['a beginning of the key', 'demo-key', 'demo-ke', 'demo-ke'],
  ])('%s', (_name, key, text, clean) => {
    expect(createRedactor(key).redact(text)).toBe(clean);
  });

  test('a word that contains a short key is cut, and yet proves nothing', () => {
    const redactor = createRedactor('test');
    expect(redactor.redact('the latest')).toBe('the la[key removed]');
    expect(redactor.holds('the latest')).toBe(false);
    expect(redactor.holds('"test"')).toBe(true);
  });
});

describe('other values', () => {
  test.each([
    ['the key without its end', 'demo-secret-12', true],
    ['the key and more', 'demo-secret-123x', true],
    ['the key in capitals', 'DEMO-SECRET-123', true],
    ['the key turned round', '321-terces-omed', true],
    ['the key with another middle', 'demo-seXret-123', true],
    ['the key in base64', Buffer.from('demo-secret-123').toString('base64'), true],
    ['another key', 'q8Wm2LzP0rT5vK1', false],
    ['nothing', '', false],
    ['too little to tell', 'dem', false],
  ])('%s', (label, value, cut) => {
    const redactor = createRedactor('demo-secret-123');
    redactor.add(value, label);
    expect(redactor.redact(`<${value}>`)).toBe(cut ? `<[${label}]>` : `<${value}>`);
  });

  test('the longest is cut first', () => {
    const redactor = createRedactor('demo-secret-123');
    redactor.add('demo-secret-12', 'shorter');
    redactor.add('demo-secret-123-more', 'longer');
    expect(redactor.redact('demo-secret-12 demo-secret-123 demo-secret-123-more')).toBe(
      '[shorter] [key removed] [longer]',
    );
  });

  test('the key alone counts as given back', () => {
    const redactor = createRedactor('demo-secret-123');
    redactor.add('demo-secret-12', 'shorter');
    expect(redactor.holds('demo-secret-12')).toBe(false);
  });
});

test('a beginning of the key at the end of a cut text is removed', () => {
  const redactor = createRedactor('demo-secret-123');
  expect(redactor.redactCut('{"key":"demo-sec')).toBe('{"key":"[key removed]');
  expect(redactor.redactCut('{"key":"%64emo%2Dsec')).toBe('{"key":"[key removed]');
  expect(redactor.redactCut('{"key":"dem')).toBe('{"key":"dem');
});

const aKey = fc.string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 60 }).filter((key) => key.trim().length >= 8);
const aWriting = fc.constantFrom(...Object.values(writings));

test('no mix of writings gets a key past the redactor', () => {
  fc.assert(
    fc.property(
      aKey,
      fc.array(aWriting, { minLength: 60, maxLength: 60 }),
      fc.string(),
      fc.string(),
      (key, write, before, after) => {
        const written = [...key.trim()].map((char, index) => write[index]?.(char) ?? char).join('');
        const redactor = createRedactor(key);
        const clean = redactor.redact(`${before}${written}${after}`);
        expect(clean).toContain('[key removed]');
        expect(clean).not.toContain(written);
        expect(redactor.holds(`${before}\n${written}\n${after}`)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test('no base64 or hex around a key gets it past the redactor', () => {
  fc.assert(
    fc.property(
      aKey,
      fc.uint8Array(),
      fc.uint8Array(),
      fc.constantFrom('base64', 'base64url', 'hex'),
      (key, a, b, as) => {
        const text = Buffer.concat([a, Buffer.from(key.trim()), b]).toString(as as BufferEncoding);
        const clean = createRedactor(key).redact(text);
        const [left = '', right = ''] = clean.split('[key removed]');
        expect(clean).toContain('[key removed]');
        expect(left.length + right.length).toBeLessThanOrEqual(
          Math.ceil(((a.length + b.length) * 8) / (as === 'hex' ? 4 : 6)) + 2,
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('a text without the key stays as it is', () => {
  fc.assert(
    fc.property(aKey, fc.string({ maxLength: 200 }), (key, text) => {
      fc.pre(!text.includes(key.trim()));
      expect(createRedactor(key).redact(text)).toBe(text);
    }),
    { numRuns: 200 },
  );
});
