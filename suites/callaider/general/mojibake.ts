/** UTF-8 that was read in another encoding, or a letter that got lost. Real names pass: "São", "ÑANDÚ", "Ірпінь", "Рівне". */
const patterns: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['replacement characters', /\uFFFD/],
  // "Ã©" for é: a continuation byte as Latin-1 or Windows-1252 shows it. Quotes, dashes and blanks may follow a real Ã.
  ['UTF-8 read as Latin-1', /\u00C3[\u0080-\u009F\u00A1-\u00AA\u00AC-\u00BA\u00BC-\u00BF€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]/],
  ['UTF-8 read as Latin-1', /[\u00C4\u00C5][\u0080-\u009F\u00A1-\u00AA\u00AC-\u00BA\u00BC-\u00BF€‚ƒ„†‡ˆ‰‹•˜™›]/],
  // "ÐžÐ»" for Ол: one pair could be chance, two in a row are not.
  ['UTF-8 read as Latin-1', /(?:[\u00D0\u00D1][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){2}/],
  ['UTF-8 read as Latin-1', /\u00E2(?:\u0080|€)[\u0080-\u00BF™œž“”˜]/],
  // "Рћ Р»" for Ол, read as Windows-1251: the real letters Р and С never alternate so.
  ['UTF-8 read as Windows-1251', /(?:[РС][\u0400-\u040F\u0450-\u045F\u0490\u0491\u00A0-\u00BF‚„…†‡€‰‹‘’“”•–—™›№]){3}/],
  ['letters lost as question marks', /^[?\s]*\?{5,}[?\s]*$/],
];

/** What is wrong with a text, if it looks garbled. */
export function garbling(text: string): string | undefined {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}
