import { beginningPattern, literal, patternOf } from './encodings.js';

/** Stands for the key in a request that we sent, so that a printed command runs unchanged. */
export const KEY_IN_REQUEST = '$LINECHECK_SECRET';
/** Stands for the key in whatever the target said. */
export const KEY_IN_ANSWER = '[key removed]';

export interface Redactor {
  /** Cuts out the key and every added value, in any usual encoding. A cut added value leaves its label in brackets. */
  redact(text: string, placeholder?: string): string;
  /** As `redact`; and when the text was cut at a limit, a beginning of the key at its end is cut out too. */
  redactCut(text: string, placeholder?: string): string;
  /** Whether the key itself is in a text, in any usual encoding. */
  holds(text: string): boolean;
  /** Has another value cut out, if it gives the key away: see `givesAway`. */
  add(value: string, label: string): void;
  /** Has another value cut out in any case. */
  hide(value: string, label: string): void;
}

/** Below this, a key may be a part of many words: it is cut out only where it stands alone. */
const SHORT = 4;
/** Below this, a word that merely contains the key is no proof that the target gave it back. */
const COMMON = 8;
/** Longer texts are searched for in pieces: a regular expression may not grow without end. */
const PIECE = 48;

/** A longer value beside the key is only searched for as it stands. */
const LONG = 256;

interface Hidden {
  readonly value: string;
  readonly label: string | undefined;
  /** One for each piece of it; they look for the next place. */
  readonly patterns: readonly RegExp[];
  /** The same but for the first; they look at one place only. */
  readonly following: readonly RegExp[];
}

export function createRedactor(secret: string): Redactor {
  const key = secret.trim();
  const pieces = key === '' ? [] : split(key);
  const hidden: Hidden[] = key === '' ? [] : [hide(key, undefined)];
  const signs = pieces.map((piece) => new RegExp(alone(patternOf(piece), key.length < COMMON)));
  const endings = pieces
    .filter((piece) => piece.length > SHORT)
    .map((piece) => new RegExp(beginningPattern(piece, SHORT)));

  const conceal = (value: string, label: string): void => {
    if (hidden.some((known) => known.value === value)) return;
    hidden.push(hide(value, label));
    // The longest first: a value may contain another one.
    hidden.sort((a, b) => b.value.length - a.value.length);
  };
  // Nearly every text holds none of them: one quick look for their beginnings, many of which are the same.
  let heads: { readonly of: number; readonly pattern: RegExp } | undefined;
  const mayHold = (text: string): boolean => {
    if (hidden.length === 0) return false;
    if (heads?.of !== hidden.length) heads = { of: hidden.length, pattern: headPattern(hidden) };
    return heads.pattern.test(text);
  };
  const redact = (text: string, placeholder = KEY_IN_ANSWER): string => {
    if (!mayHold(text)) return text;
    const substituteFor = ({ label }: Hidden): string => (label === undefined ? placeholder : `[${label}]`);
    // First every value as a whole: pieces of one that is longer must not be cut out of another one.
    let clean = hidden.reduce((rest, value) => cutWhole(rest, value, substituteFor(value)), text);
    // Then what is left in pieces, of the key before all.
    for (const value of hidden.toSorted((a, b) => Number(a.label !== undefined) - Number(b.label !== undefined))) {
      if (value.patterns.length === 1) continue;
      const substitute = substituteFor(value);
      for (const pattern of value.patterns) clean = clean.replace(pattern, () => substitute);
      clean = clean.replace(new RegExp(`(?:${literal(substitute)})+`, 'g'), () => substitute);
    }
    return clean;
  };
  return {
    redact,
    redactCut(text, placeholder = KEY_IN_ANSWER) {
      let clean = redact(text, placeholder);
      for (const ending of endings) {
        const start = Math.max(0, clean.length - PIECE * 12);
        const found = ending.exec(clean.slice(start));
        if (found !== null) clean = `${clean.slice(0, start + found.index)}${placeholder}`;
      }
      return clean;
    },
    holds: (text) => signs.length > 0 && signs.every((sign) => sign.test(text)),
    add(value, label) {
      if (givesAway(value, key)) conceal(value, label);
    },
    hide(value, label) {
      if (value.trim() !== '') conceal(value.trim(), label);
    },
  };
}

const HEAD = 6;

function headPattern(hidden: readonly Hidden[]): RegExp {
  const heads = new Set(hidden.map(({ value }) => [...value].slice(0, HEAD).join('')));
  return new RegExp([...heads].map(patternOf).join('|'));
}

function hide(value: string, label: string | undefined): Hidden {
  // Kilobytes of it are not worth looking for in every encoding: where the key is in there, it is found as itself.
  if (label !== undefined && value.length > LONG) {
    return { value, label, patterns: [new RegExp(literal(value), 'g')], following: [] };
  }
  const sources = split(value).map((piece) => alone(patternOf(piece), value.length < SHORT));
  return {
    value,
    label,
    patterns: sources.map((source) => new RegExp(source, 'g')),
    following: sources.slice(1).map((source) => new RegExp(source, 'y')),
  };
}

/** Replaces a value where all its pieces stand one behind the other. */
function cutWhole(text: string, { patterns, following }: Hidden, substitute: string): string {
  const [first] = patterns;
  if (first === undefined) return text;
  if (following.length === 0) return text.replace(first, () => substitute);
  let clean = '';
  let kept = 0;
  for (const start of text.matchAll(first)) {
    if (start.index < kept) continue;
    const end = endOf(text, start.index + start[0].length, following);
    if (end === undefined) continue;
    clean += text.slice(kept, start.index) + substitute;
    kept = end;
  }
  return clean + text.slice(kept);
}

function endOf(text: string, from: number, following: readonly RegExp[]): number | undefined {
  let at = from;
  for (const piece of following) {
    piece.lastIndex = at;
    if (!piece.test(text)) return undefined;
    at = piece.lastIndex;
  }
  return at;
}

function split(value: string): string[] {
  const chars = [...value];
  const size = Math.ceil(chars.length / Math.ceil(chars.length / PIECE));
  const pieces: string[] = [];
  for (let at = 0; at < chars.length; at += size) pieces.push(chars.slice(at, at + size).join(''));
  return pieces;
}

/** An escape such as `%20` may stand before it: its digits are no part of a word. */
function alone(pattern: string, wanted: boolean): string {
  return wanted ? `(?:(?<![A-Za-z0-9])|(?<=%[0-9A-Fa-f]{2}))(?:${pattern})(?![A-Za-z0-9])` : pattern;
}

/** Whether a value, and so its printing, tells a good part of the key: they have a long part in common. */
export function givesAway(value: string, key: string): boolean {
  if (value.length < SHORT || key === '' || value === key) return false;
  const enough = Math.min(key.length, Math.max(SHORT, Math.ceil(key.length / 4)));
  const [longer, shorter] = [value.toLowerCase(), key.toLowerCase()];
  const turned = [...longer].reverse().join('');
  for (let at = 0; at + enough <= shorter.length; at += 1) {
    const part = shorter.slice(at, at + enough);
    if (longer.includes(part) || turned.includes(part)) return true;
  }
  return patternFinds(value, key);
}

const patternFinds = (value: string, key: string): boolean => new RegExp(patternOf(key)).test(value);
