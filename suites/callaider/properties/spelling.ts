import { distance } from 'fastest-levenshtein';

/** Letters and digits alone, so that `quality_score` meets `Quality score`. */
const fold = (text: string): string => text.replace(/[^\p{L}\p{Nd}]/gu, '').toLowerCase();

/** Typing errors that still show what was meant; in a short word they may make another one. */
const SLIPS = 2;
const LONG = 6;

/** The candidate that a key or a value was most likely meant to be. */
export function nearestTo(text: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(text);
  let near: string | undefined;
  for (const candidate of candidates) {
    const other = fold(candidate);
    if (folded !== '' && other === folded) return candidate;
    if (near !== undefined || folded.length < LONG || folded.length > 60) continue;
    if (Math.abs(other.length - folded.length) <= SLIPS && distance(other, folded) <= SLIPS) near = candidate;
  }
  return near;
}
