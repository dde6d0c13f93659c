/**
 * How one character of a key may be written, as a regular expression: plain, percent-encoded (again and again),
 * escaped in JSON or JavaScript, or as an HTML entity. Whatever mixes these from character to character is found.
 */
function charPattern(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return `(?:${[percent(char, code), html(char, code), escaped(char, code), plain(char)].join('|')})`;
}

/** Every usual writing of a text: any mix of escapes, base64 at each of its three alignments, and hex. */
export function patternOf(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  const asLatin1 = bytes.toString('latin1');
  return [
    mixed(text),
    // UTF-8 that a server took for Latin-1 and encoded anew.
    ...(asLatin1 === text ? [] : [mixed(asLatin1)]),
    ...[0, 1, 2].map((offset) => base64(bytes, offset)),
    [...bytes].map((byte) => anyCase(hex(byte))).join(''),
  ].join('|');
}

/** The beginning of a text, at least `least` characters of it, at the very end of what is searched. */
export function beginningPattern(text: string, least: number): string {
  const chars = partsOf(text).map(partPattern);
  const rest = chars.slice(least, -1).reduceRight((inner, char) => `(?:${char}${inner})?`, '');
  return `${chars.slice(0, least).join('')}${rest}$`;
}

const mixed = (text: string): string => partsOf(text).map(partPattern).join('');

/** Characters, and runs of backslashes. */
const partsOf = (text: string): readonly string[] => text.match(/\\{2,}|./gsu) ?? [];

/** In a run of backslashes every one may stand doubled: matched one by one, there would be far too many ways to do it. */
function partPattern(part: string): string {
  if (!part.startsWith('\\\\')) return charPattern(part);
  const one = `${percent('\\', 0x5c)}|${html('\\', 0x5c)}|\\\\(?:u005[cC]|x5[cC])|\\\\`;
  return `(?:${one}){${part.length},${part.length * 8}}`;
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

const anyCase = (digits: string): string => digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function plain(char: string): string {
  if (char === ' ') return '[ +]';
  return literal(char);
}

function percent(char: string, code: number): string {
  const bytes = [...Buffer.from(char, 'utf8')].map((byte) => `%(?:25)*${anyCase(hex(byte))}`).join('');
  return code > 0x7f && code <= 0xff ? `${bytes}|%(?:25)*${anyCase(hex(code))}` : bytes;
}

function escaped(char: string, code: number): string {
  const units = Array.from({ length: char.length }, (_, index) => char.charCodeAt(index));
  const tails = [units.map((unit) => `u${anyCase(unit.toString(16).padStart(4, '0'))}`).join('\\\\{1,8}')];
  if (code <= 0xff) tails.push(`x${anyCase(hex(code))}`);
  if (char === '\\') tails.push('');
  else if (`"'/`.includes(char)) tails.push(char);
  else if (char === '\t') tails.push('t');
  return `\\\\{1,8}(?:${tails.join('|')})`;
}

/** The names that encoders use for ASCII; `he` and some template engines go beyond the five of XML. */
const entities: Readonly<Record<string, string>> = {
  '&': 'amp|AMP',
  '<': 'lt|LT',
  '>': 'gt|GT',
  '"': 'quot|QUOT',
  "'": 'apos',
  '!': 'excl',
  '#': 'num',
  $: 'dollar',
  '%': 'percnt',
  '(': 'lpar',
  ')': 'rpar',
  '*': 'ast|midast',
  '+': 'plus',
  ',': 'comma',
  '.': 'period',
  '/': 'sol',
  ':': 'colon',
  ';': 'semi',
  '=': 'equals',
  '?': 'quest',
  '@': 'commat',
  '[': 'lsqb|lbrack',
  '\\': 'bsol',
  ']': 'rsqb|rbrack',
  '^': 'Hat',
  _: 'lowbar|UnderBar',
  '`': 'grave|DiacriticalGrave',
  '{': 'lcub|lbrace',
  '|': 'verbar|vert|VerticalLine',
  '}': 'rcub|rbrace',
  '\t': 'Tab',
};

function html(char: string, code: number): string {
  const numeric = `#(?:0{0,8}${code}|[xX]0{0,8}${anyCase(code.toString(16))});?`;
  const names = Object.hasOwn(entities, char) ? entities[char] : undefined;
  return `&(?:amp;)*(?:${names === undefined ? numeric : `${numeric}|(?:${names});?`})`;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The last two letters differ in base64url, and both standard ones are escaped in URLs and by PHP's JSON. */
function letter(index: number): string {
  if (index === 62) return `(?:-|${charPattern('+')})`;
  if (index === 63) return `(?:_|${charPattern('/')})`;
  return alphabet[index] ?? '';
}

const anyOf = (indexes: readonly number[]): string => `(?:${indexes.map(letter).join('|')})`;

/**
 * The text inside a longer base64 text, `offset` bytes after a group of three began. The letters at either end hold
 * bits of a neighbour too: there a few letters are possible, and there may be none where the text was cut.
 */
function base64(bytes: Buffer, offset: number): string {
  const bits: number[] = [...bytes].flatMap((byte) => Array.from({ length: 8 }, (_, bit) => (byte >> (7 - bit)) & 1));
  const foreign = (offset * 8) % 6;
  const parts: string[] = [];
  let at = 0;
  if (foreign > 0) {
    at = 6 - foreign;
    const low = toNumber(bits.slice(0, at));
    parts.push(`${anyOf(Array.from({ length: 1 << foreign }, (_, high) => (high << at) | low))}?`);
  }
  for (; at + 6 <= bits.length; at += 6) parts.push(letter(toNumber(bits.slice(at, at + 6))));
  const left = bits.length - at;
  if (left > 0) {
    const high = toNumber(bits.slice(at)) << (6 - left);
    parts.push(`${anyOf(Array.from({ length: 1 << (6 - left) }, (_, low) => high | low))}?`);
  }
  return parts.join('');
}

const toNumber = (bits: readonly number[]): number => bits.reduce((value, bit) => value * 2 + bit, 0);
