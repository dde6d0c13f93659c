import { closest, distance } from 'fastest-levenshtein';

/** A name that nobody has; `hint` says which there are. */
export class UnknownNameError extends Error {
  override readonly name = 'UnknownNameError';
  readonly hint: string;
  constructor(fact: string, hint: string) {
    super(fact);
    this.hint = hint;
  }
}

/**
 * Finds a value by its name.
 * @throws UnknownNameError with the nearest name, if one is near, and the list of all
 */
export function byName<T extends { readonly name: string }>(kind: string, name: string, known: readonly T[]): T {
  const found = known.find((value) => value.name === name);
  if (found !== undefined) return found;
  const names = known.map((value) => value.name);
  const nearest = closestName(name, names);
  const guess = nearest === undefined ? '' : `Did you mean "${nearest}"? `;
  const list = names.length === 0 ? 'There are none' : `There are: ${names.toSorted().join(', ')}`;
  throw new UnknownNameError(`There is no ${kind} "${name}"`, guess + list);
}

/** The name that was probably meant, if one is near enough. */
export function closestName(name: string, names: readonly string[]): string | undefined {
  const nearest = names.length === 0 ? '' : closest(name, [...names]);
  return nearest !== '' && distance(name, nearest) <= Math.max(2, name.length / 3) ? nearest : undefined;
}
