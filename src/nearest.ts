import { distance } from 'fastest-levenshtein';

/** The name most like a mistyped one, or `undefined` when none is near enough to be meant. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase();
  let best: { name: string; far: number } | undefined;
  for (const name of names) {
    const lower = name.toLowerCase();
    const far = lower.includes(wanted) && wanted.length > 2 ? 1 : distance(wanted, lower);
    if (best === undefined || far < best.far) best = { name, far };
  }
  return best !== undefined && best.far <= Math.max(2, Math.floor(wanted.length / 2)) ? best.name : undefined;
}
