import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

const known = ['gzip', 'x-gzip', 'deflate', 'br'] as const;
export type Coding = (typeof known)[number];

/**
 * The codings of a Content-Encoding in the order in which they are undone; none for `identity`.
 * @returns the name of a coding that we do not know, as a string
 */
export function codingsOf(contentEncoding: string): readonly Coding[] | string {
  const codings: Coding[] = [];
  for (const part of contentEncoding.toLowerCase().split(',')) {
    const name = part.trim();
    if (name === '' || name === 'identity') continue;
    const coding = known.find((candidate) => candidate === name);
    if (coding === undefined) return name;
    codings.unshift(coding);
  }
  return codings;
}

/** @param start the first bytes of the body as they came */
export function decoderOf(coding: Coding, start: Uint8Array | undefined): Transform {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return start === undefined || isZlib(start) ? createInflate() : createInflateRaw();
    default:
      return coding satisfies never;
  }
}

/** `deflate` means the zlib format, but many servers send the bare stream. RFC 9110, 8.4.1.2. */
function isZlib([first = 0, second]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (second === undefined || (first * 256 + second) % 31 === 0);
}
