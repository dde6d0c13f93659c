import { isObject, objectOf, own, tell, undecided } from '../../answers.js';
import type { CallsSeen } from '../../observations/ask-calls.js';

/**
 * What an answer of POST /calls comes down to:
 * `undecided` says nothing about the implementation, or what another rule tells;
 * `rows` is a list of calls; `nothing` says "none" in a wrong way: 404, 204, or a 200 without content or with null;
 * `refused` is a 4xx, `broken` a 5xx, `shapeless` a 200 that holds no list.
 */
export type Reading =
  | { readonly kind: 'undecided'; readonly because: string }
  | { readonly kind: 'rows'; readonly rows: readonly unknown[] }
  | { readonly kind: 'nothing' | 'refused' | 'broken' | 'shapeless' };

export function readingOf({ outcome, rows }: Pick<CallsSeen, 'outcome' | 'rows'>): Reading {
  const because = undecided(outcome);
  if (because !== undefined) return { kind: 'undecided', because };
  if (rows !== undefined) return { kind: 'rows', rows };
  if (outcome.kind === 'none') return { kind: 'undecided', because: tell(outcome) };
  const { status, body } = outcome;
  if (status === 401 || status === 403) {
    return { kind: 'undecided', because: `${tell(outcome)}, with the key: see auth/key-accepted` };
  }
  if (status >= 300 && status < 400) return { kind: 'undecided', because: `${tell(outcome)}: a redirect` };
  if (body.cut) return { kind: 'undecided', because: `${tell(outcome)}, and the answer broke off` };
  if (status === 404 || status === 204) return { kind: 'nothing' };
  if (status >= 500) return { kind: 'broken' };
  if (status >= 400) return { kind: 'refused' };
  if (status !== 200) return { kind: 'undecided', because: `${tell(outcome)} where 200 is documented` };
  return saysNone(body.json) ? { kind: 'nothing' } : { kind: 'shapeless' };
}

function saysNone(json: { kind: string; value?: unknown }): boolean {
  if (json.kind === 'empty') return true;
  if (json.kind !== 'json') return false;
  return json.value === null || (isObject(json.value) && own(json.value, 'calls') === null);
}

/** The calls of an answer, none for one that says "none" in whatever way; `undefined` when it says neither. */
export function rowsOf(seen: Pick<CallsSeen, 'outcome' | 'rows'>): readonly unknown[] | undefined {
  const reading = readingOf(seen);
  if (reading.kind === 'rows') return reading.rows;
  return reading.kind === 'nothing' ? [] : undefined;
}

/** Whether an error is told in JSON, as the contract's errors are; which shape is for the general rules. */
export const isToldInJson = ({ outcome }: Pick<CallsSeen, 'outcome'>): boolean => objectOf(outcome) !== undefined;
