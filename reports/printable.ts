/**
 * Text of the target, safe for a terminal: control characters (escape sequences, carriage returns, C1) and invisible ones
 * that turn the direction of writing are shown as `\u{1b}`, so that no answer can move the cursor, recolour or disguise.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, codePoint);
}

/** Text of the target, safe for XML 1.0: characters that XML cannot hold are shown the same way. */
export function xmlSafe(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, codePoint);
}

const codePoint = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16)}}`;
