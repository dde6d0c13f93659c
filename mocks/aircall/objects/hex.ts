const bytes: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A draw in [0, 1) as 8 hexadecimal digits. Looked up by bytes, since every call of a page has several. */
export function hexOf(draw: number): string {
  const word = (draw * 2 ** 32) >>> 0;
  return `${bytes[word >>> 24]}${bytes[(word >>> 16) & 255]}${bytes[(word >>> 8) & 255]}${bytes[word & 255]}`;
}
