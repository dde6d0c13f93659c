import { isObject, undecided } from '../answers.js';
import { type CallsSeen, idOf } from './ask-calls.js';
import type { SettledCalls } from './settled-calls.js';

const remembered = new WeakMap<readonly unknown[], ReadonlySet<string>>();

/** The ids of an answer. Rows without one are left out: calls/id-is-string tells them. */
export function idsOf(rows: readonly unknown[]): ReadonlySet<string> {
  const known = remembered.get(rows);
  if (known !== undefined) return known;
  const ids = new Set<string>();
  for (const row of rows) {
    const id = isObject(row) ? idOf(row) : undefined;
    if (id !== undefined) ids.add(id);
  }
  remembered.set(rows, ids);
  return ids;
}

/** Those of some ids that no call of an answer has. The answer may hold a hundred thousand: no set is made of it. */
export function notAmong(ids: ReadonlySet<string>, rows: readonly unknown[]): Set<string> {
  const left = new Set(ids);
  // From the end, where the latest calls are in most answers.
  for (let index = rows.length - 1; index >= 0 && left.size > 0; index -= 1) {
    const row = rows[index];
    if (isObject(row)) left.delete(idOf(row) ?? '');
  }
  return left;
}

export const isSubset = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean => {
  // The same answer twice has one set.
  if (part === whole) return true;
  for (const id of part) if (!whole.has(id)) return false;
  return true;
};

export const areEqual = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && isSubset(one, other);

/** Whether two answers to the same question name the same calls. Only `steady` ones can be compared with others. */
export type Bracket =
  | { readonly kind: 'steady'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'unsteady'; readonly because: string };

/**
 * The settled window asked before and after other questions. Calls that arrive late must not be blamed on a filter, so
 * sets are compared only when both answers name the same ids.
 */
export function bracketOf(before: Pick<SettledCalls, 'rows'>, after: CallsSeen | undefined): Bracket {
  const unsteady = (because: string): Bracket => ({ kind: 'unsteady', because });
  if (after === undefined) return unsteady('the window was not asked again, so that nothing can be compared with it');
  const problem = undecided(after.outcome);
  if (problem !== undefined) return unsteady(problem);
  if (after.rows === undefined) return unsteady('the same window, asked again, was answered without a list of calls');
  const [ids, again] = [idsOf(before.rows), idsOf(after.rows)];
  if (ids.size === 0) return unsteady('the calls have no id to compare them by: see calls/id-is-string');
  if (areEqual(ids, again)) return { kind: 'steady', ids };
  if (again.size > 0 && ![...ids].some((id) => again.has(id))) {
    return unsteady('the ids change from request to request: see calls/id-is-stable');
  }
  const come = [...again].filter((id) => !ids.has(id)).length;
  const gone = [...ids].filter((id) => !again.has(id)).length;
  return unsteady(`the account changes under the window: asked again, ${come} calls had come and ${gone} had gone`);
}
