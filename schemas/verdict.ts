/** How strongly the contract asks for something: its words "required", "recommended", "optional". */
export const levels = ['must', 'should', 'may'] as const;
export type Level = (typeof levels)[number];

/** What was seen. Level says what is asked; the verdict never repeats it. */
export const verdictKinds = ['pass', 'fail', 'warn', 'info', 'inconclusive', 'skip', 'error'] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** One observed fact behind a verdict. */
export interface Finding {
  /** A sentence that stands alone in a CI log. */
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
  /** JSON pointer into the body of the exchange, such as `/calls/17/startTime`. */
  readonly at?: string;
  /** Id of the exchange that shows it. */
  readonly exchange?: number;
}

/**
 * `findings` holds the first few; `count` says how many there were in all.
 * `inconclusive` was observed but decides nothing; `skip` has no precondition to stand on; `error` is linecheck's own
 * fault. None of the three is ever a pass.
 */
export type Verdict =
  | { readonly kind: 'pass'; readonly note?: string; readonly exchanges?: readonly number[] }
  | { readonly kind: 'fail' | 'warn' | 'info'; readonly findings: readonly Finding[]; readonly count: number }
  | { readonly kind: 'inconclusive' | 'skip'; readonly because: string }
  | { readonly kind: 'error'; readonly problem: string; readonly hint: string };
