/** Fewer digits may be an extension, or chance. */
const FEWEST = 6;

/**
 * Whether a number, however it is written, is the one that the provider knows: E.164, with spaces, in the national form,
 * without a country code. `undefined` where one of the two tells too little.
 */
export function isSameClient(known: string | undefined, told: unknown): boolean | undefined {
  if (known === undefined || typeof told !== 'string') return undefined;
  const [a, b] = [digitsOf(known), digitsOf(told)];
  if (a.length < FEWEST || b.length < FEWEST || /[*x]{2}/i.test(told)) return undefined;
  return a.endsWith(b) || b.endsWith(a);
}

/** Without what is dialled in front of a number: `00`, a trunk zero, and `(0)`. */
const digitsOf = (text: string): string => text.replaceAll('(0)', '').replace(/\D/g, '').replace(/^0+/, '');
