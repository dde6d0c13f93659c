import { createDraws } from '../../world/index.js';

/**
 * Signs links that are followed without a credential and that expire by the clock. It is a hash, not cryptography: it
 * keeps a client from making up links, and costs next to nothing for each of the many links of a page.
 */
export interface LinkSigner {
  /** @param subject what the link leads to. @param expiresAt Unix seconds */
  sign(subject: string, expiresAt: number): string;
  check(subject: string, expiresAt: number, signature: string, now: number): 'good' | 'expired' | 'forged';
}

const WORD = 2 ** 32;

export function createLinkSigner(seed: number): LinkSigner {
  const draws = createDraws(seed);
  const words = ['link.a', 'link.b', 'link.c', 'link.d'].map((name) => draws(name));

  function sign(subject: string, expiresAt: number): string {
    const start = hash(`${subject}\n${expiresAt}`);
    return words.map((word) => hex(word(start) * WORD)).join('');
  }

  return {
    sign,
    check(subject, expiresAt, signature, now) {
      if (!Number.isFinite(expiresAt) || sign(subject, expiresAt) !== signature) return 'forged';
      return now < expiresAt ? 'good' : 'expired';
    },
  };
}

const bytes: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Looked up by bytes: a page has a link for each call, and four words in each. */
const hex = (word: number): string =>
  `${bytes[(word >>> 24) & 255]}${bytes[(word >>> 16) & 255]}${bytes[(word >>> 8) & 255]}${bytes[word & 255]}`;

/** Two 26-bit FNV-like halves as one whole number below 2^52, so that a chance collision is out of the question. */
function hash(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return ((a >>> 6) & 0x3ffffff) * 0x4000000 + ((b >>> 6) & 0x3ffffff);
}
