/** A whole number of 64 bits, as the documentation calls its timestamps and seconds. */
const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;

/** Whether a whole number, or a text of digits with a sign or without, fits into 64 bits. */
export function isLong(whole: number | string): boolean {
  const value = BigInt(typeof whole === 'number' ? whole : whole.replace(/^\+/, ''));
  return value >= LEAST && value <= MOST;
}

/**
 * JSON with its longest whole numbers as text. A double does not tell the largest number of 64 bits from the one after
 * it, so they must be kept from becoming one.
 */
export function withLongsAsText(json: string): string {
  if (!/\d{16}/.test(json)) return json;
  return json.replace(/"(?:[^"\\]|\\.)*"|(?<![\w.+-])-?\d{16,}(?![\d.eE])/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
}
