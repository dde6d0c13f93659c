import { faults, personalities } from '../../mocks/callaider/index.js';

/** One check of the matrix, as plain data: another process may carry it out. */
export interface Check {
  readonly kind: 'healthy' | 'fault';
  /** Of a personality, or of a fault. */
  readonly name: string;
  /** The account's, and the run's. */
  readonly seed: number;
  /** Judge this rule alone. */
  readonly rule?: string;
}

export interface Choice {
  /** Only what can turn this rule red, and this rule alone. */
  readonly rule?: string | undefined;
  /** How many accounts each right API is checked with; 1 or more. */
  readonly seeds: number;
}

/** Every fault that must be caught, and every right API that must stay quiet; those that take longest come first. */
export function matrix({ rule, seeds }: Choice): readonly Check[] {
  const alone = rule === undefined ? {} : { rule };
  const wrong = faults
    .filter(({ breaks }) => rule === undefined || rule in breaks)
    .toSorted((a, b) => Number(b.depth !== undefined) - Number(a.depth !== undefined))
    .map(({ name }): Check => ({ kind: 'fault', name, seed: 1, ...alone }));
  const right = personalities.flatMap(({ name }) =>
    Array.from({ length: seeds }, (_, index): Check => ({ kind: 'healthy', name, seed: index + 1, ...alone })),
  );
  return [...wrong, ...right];
}
