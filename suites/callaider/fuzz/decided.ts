import type { FuzzCase } from './fuzz-case.js';
import type { Weight } from './outcome.js';

/** What a request that held is good for. Only what had calls to lose counts. */
export const aspects = ['windows', 'shortWindows', 'operators', 'filters', 'properties', 'repeats'] as const;
export type Aspect = (typeof aspects)[number];

/** A window this short, in seconds, is one around a moment. */
export const SHORT = 120;

/** What a case shows when it holds. @param isWhole its window is the whole one */
export function aspectsOf(
  { window, direction, operators, propertyFilters, twist }: FuzzCase,
  weights: readonly Weight[],
  isWhole: boolean,
): readonly Aspect[] {
  if (!weights.some(({ must }) => must > 0)) return [];
  const keepsOut = (part: keyof Weight['barred']): boolean => weights.some(({ barred }) => barred[part] > 0);
  const found: Aspect[] = [];
  if (!isWhole && keepsOut('window')) found.push('windows');
  if (window.to - window.from <= SHORT) found.push('shortWindows');
  if (operators !== undefined && operators.length > 1) found.push('operators');
  if (direction !== undefined && operators !== undefined && (keepsOut('direction') || keepsOut('operators'))) {
    found.push('filters');
  }
  if (propertyFilters !== undefined && keepsOut('filters')) found.push('properties');
  if (twist.kind === 'again') found.push('repeats');
  return found;
}
