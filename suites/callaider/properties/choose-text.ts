import type { KeyValues } from './values.js';

/** A value that tells filtered from unfiltered, and another one of the same key. */
export interface TextChoice {
  readonly key: string;
  readonly value: string;
  readonly other: string | undefined;
  /** How many calls the value lets in or keeps out, whichever is less: the more, the more it tells. */
  readonly score: number;
  /** Some calls have neither of the two values. */
  readonly hasThird: boolean;
}

/** A value that a form, a URL or a database could not change by accident. */
const isPlain = (value: string): boolean =>
  value !== '' && value.length <= 100 && value.trim() === value && !/\p{C}/u.test(value);

/** Values to filter by, most telling first. @param allowed what an enum declares; others an API may refuse */
export function tellingTexts(
  { texts }: KeyValues,
  calls: number,
  allowed?: ReadonlySet<string>,
): readonly { readonly value: string; readonly count: number }[] {
  return [...texts]
    .filter(([value, count]) => isPlain(value) && count < calls && (allowed?.has(value) ?? true))
    .map(([value, count]) => ({ value, count }))
    .sort(
      (a, b) => scoreOf(b.count, calls) - scoreOf(a.count, calls) || b.count - a.count || compare(a.value, b.value),
    );
}

export function chooseText(
  key: string,
  values: KeyValues,
  calls: number,
  allowed?: ReadonlySet<string>,
): TextChoice | undefined {
  const [best, next] = tellingTexts(values, calls, allowed);
  if (best === undefined) return undefined;
  return {
    key,
    value: best.value,
    other: next?.value,
    score: scoreOf(best.count, calls),
    hasThird: best.count + (next?.count ?? 0) < calls,
  };
}

/** A value that occurs and is part of another value, or spelt like it in another case. */
export function neighbourIn({ texts }: KeyValues, calls: number, allowed?: ReadonlySet<string>): string | undefined {
  const values = [...texts.keys()].slice(0, 300);
  const folded = values.map((value) => value.toLowerCase());
  const index = values.findIndex((value, at) => {
    if (!isPlain(value) || value.length < 2 || (texts.get(value) ?? 0) >= calls || allowed?.has(value) === false)
      return false;
    return folded.some((other, beside) => beside !== at && other.includes(folded[at] ?? ''));
  });
  return values[index];
}

/** Spellings that no call has: a value in other letters, and the beginning of another value. */
export interface Misspelt {
  readonly recased: string;
  readonly cut: string;
}

export function misspell(values: KeyValues, calls: number): Misspelt | undefined {
  const folded = new Set([...values.texts.keys()].map((value) => value.toLowerCase()));
  const usable = tellingTexts(values, calls).filter(({ value }) => value.length >= 4 && hasCase(value));
  const [first, second = first] = [...usable.filter(({ value }) => /^[ -~]+$/.test(value)), ...usable];
  if (first === undefined || second === undefined) return undefined;
  const upper = first.value.toUpperCase();
  const recased = upper === first.value ? first.value.toLowerCase() : upper;
  const cut = second.value.slice(0, Math.ceil(second.value.length / 2)).trim();
  const isNew = !values.texts.has(recased) && recased.length === first.value.length && !folded.has(cut.toLowerCase());
  return isNew && cut.length >= 2 ? { recased, cut } : undefined;
}

const hasCase = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();

export const scoreOf = (count: number, calls: number): number => Math.min(count, calls - count);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
