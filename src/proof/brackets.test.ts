import { expect, test } from 'vitest';
import { callaider } from '../../suites/index.js';
import { needsOf, planObservations } from '../engine/plan.js';

const plan = planObservations(callaider.rules).map(({ id }) => id);
const isBefore = (id: string, other: string): boolean => plan.indexOf(id) < plan.indexOf(other);

/** The same question before and after: calls that come or go meanwhile are blamed on nothing. */
const [AGAIN, LAST] = ['calls/settled-again', 'general/repeats'];
/** Looks at what others asked. */
const COMPARED = 'properties/compared';

const filtered = plan.filter((id) => /^(relations|properties)\//.test(id) && id !== COMPARED);

test.each(filtered)('%s is asked before the window is asked for the last time', (id) => {
  expect(isBefore(id, LAST)).toBe(true);
});

/** Whatever these brought is not held against the settled window call by call, or has a bracket of its own. */
const unbracketed = new Set(['calls/settled', 'calls/window-search', 'calls/empty-windows', 'relations/window-parts']);

const bracketed = callaider.rules.flatMap((rule) => {
  const needs = needsOf(rule.needs).map(({ observation }) => observation.id);
  if (!needs.includes(AGAIN) || needs.includes(LAST)) return [];
  return needs.filter((id) => id !== AGAIN && !unbracketed.has(id)).map((id) => [rule.id, id] as const);
});

test.each(bracketed)('%s is judged on %s between two equal answers', (_rule, id) => {
  expect(isBefore(id, AGAIN)).toBe(true);
});
