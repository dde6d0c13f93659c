/** A telephone number as the vendor has it: country code and the rest apart, neither with a plus sign. */
export interface SplitNumber {
  readonly country: string;
  readonly national: string;
}

/** Country codes of one and two digits that numbers of accounts begin with; all others are told by their first digits. */
const ONE_DIGIT = new Set(['1', '7']);
const TWO_DIGITS = new Set(
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  ),
);

const split = new Map<string, SplitNumber>();

/** Of a number in E.164, `+447700900123`. One without a plus sign has no country code. */
export function splitNumber(phone: string): SplitNumber {
  const known = split.get(phone);
  if (known !== undefined) return known;
  const parts = splitFresh(phone);
  if (split.size > 200_000) split.clear();
  split.set(phone, parts);
  return parts;
}

function splitFresh(phone: string): SplitNumber {
  const digits = phone.replace(/\D/g, '');
  if (!phone.startsWith('+')) return { country: '', national: digits };
  const length = ONE_DIGIT.has(digits.slice(0, 1)) ? 1 : TWO_DIGITS.has(digits.slice(0, 2)) ? 2 : 3;
  return { country: digits.slice(0, length), national: digits.slice(length) };
}

/** `44-7700900123`, or the rest alone when there is no country code. */
export function hyphenated({ country, national }: SplitNumber): string {
  return country === '' ? national : `${country}-${national}`;
}

/** Country code, hyphen and number, or the number alone. A plus sign or a space makes it none. Inferred. */
export const isNumberText = (text: string): boolean => /^(\d{1,4}-)?\d{4,15}$/.test(text);

/** A well-formed text as a number; without a hyphen the country code is not known. */
export function readNumber(text: string): SplitNumber {
  const hyphen = text.indexOf('-');
  return hyphen === -1
    ? { country: '', national: text }
    : { country: text.slice(0, hyphen), national: text.slice(hyphen + 1) };
}

/**
 * Whether two numbers can be the same: a country code that one of them lacks makes no difference. A telephone may also
 * tell its country code as the beginning of its number.
 */
export function isSameNumber(one: SplitNumber, other: SplitNumber): boolean {
  if (one.national === other.national)
    return one.country === '' || other.country === '' || one.country === other.country;
  return one.country + one.national === other.country + other.national;
}
