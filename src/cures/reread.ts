import type { Outcome } from '../../suites/http.js';
import type { Suite } from '../../suites/suite.js';

/** What an observation would have seen, had the same questions been answered in another way. */
export type Reread = (value: unknown) => { readonly value: unknown } | undefined;

/**
 * Puts other answers in the place of those that the value of an observation holds, and reads the lists beside them anew.
 * What was chosen by the first answers stays as it was chosen: the questions are the same.
 * @param others the other answers, by their exchanges
 * @returns nothing for a value that holds more than plain data and answers
 */
export function createReread(others: ReadonlyMap<number, Outcome>, reread: NonNullable<Suite['reread']>): Reread {
  // Values share their parts, and what was remembered of a part must stay with it.
  const known = new Map<object, unknown>();

  function visit(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (known.has(value)) return known.get(value);
    const seen = change(value);
    known.set(value, seen);
    return seen;
  }

  function change(value: object): unknown {
    if (isOutcome(value)) return others.get(value.exchange) ?? value;
    if (Array.isArray(value)) {
      const items = value.map(visit);
      return items.every((item, index) => item === value[index]) ? value : items;
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new NotPlain();
    const outcome = 'outcome' in value && isOutcome(value.outcome) ? value.outcome : undefined;
    const other = outcome && others.get(outcome.exchange);
    if (outcome !== undefined && isList(value)) return other === undefined ? value : reread(value, other);
    const entries = Object.entries(value).map(([key, inner]) => [key, visit(inner)] as const);
    return entries.every(([key, inner]) => inner === (value as Record<string, unknown>)[key])
      ? value
      : Object.fromEntries(entries);
  }

  return (value) => {
    try {
      return { value: visit(value) };
    } catch (error) {
      if (error instanceof NotPlain) return undefined;
      throw error;
    }
  };
}

class NotPlain extends Error {
  override readonly name = 'NotPlain';
}

function isOutcome(value: unknown): value is Outcome {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, exchange, ask } = value as Partial<Outcome>;
  return (kind === 'answer' || kind === 'none') && typeof exchange === 'number' && typeof ask === 'object';
}

/** Rows of an answer stand beside it. */
const isList = (value: object): boolean => 'rows' in value || 'entries' in value;
