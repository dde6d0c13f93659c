import type { CallsSeen } from '../observations/ask-calls.js';
import { bracketOf } from '../observations/call-sets.js';
import { type Base, baseOf, changedBetween } from './base.js';

/** Whether the account held still between two answers for the whole window. */
export type Bracketed =
  /** It names the same calls; those that were edited meanwhile are left out. */
  { readonly kind: 'steady'; readonly base: Base } | { readonly kind: 'moved'; readonly because: string };

/** The whole window without filters, asked before and after what is held against it. */
export interface Whole {
  /** Its latest answer. */
  base(): Base;
  /** Asks for it once more. */
  again(): Promise<Bracketed>;
}

/** @param heard is told each time how the account fared since the time before */
export function createWhole(first: Base, ask: () => Promise<CallsSeen>, heard: (bracketed: Bracketed) => void): Whole {
  let latest = first;
  return {
    base: () => latest,
    async again() {
      const before = latest;
      const seen = await ask();
      const bracketed = bracket(before, seen);
      if (seen.rows !== undefined) latest = baseOf(seen, before);
      heard(bracketed);
      return bracketed;
    },
  };
}

function bracket(before: Base, after: CallsSeen): Bracketed {
  const bracket = bracketOf(before, after);
  if (bracket.kind === 'unsteady') return { kind: 'moved', because: bracket.because };
  const changed = changedBetween(before.rows, after.rows ?? []);
  return { kind: 'steady', base: baseOf(after, before, changed) };
}
