/** The part of a request that keeps a call out. */
export type Part = 'window' | 'direction' | 'operators' | 'filters';

/** How an answer breaks a relation. `question` is the index of the request it is about. */
export type Flaw =
  /** Calls that must come are missing. `wanted`: how many must come. */
  | { readonly kind: 'lost'; readonly question: number; readonly ids: readonly string[]; readonly wanted: number }
  /** Calls came that `part` keeps out. `came`: how many came. */
  | {
      readonly kind: 'stray';
      readonly question: number;
      readonly ids: readonly string[];
      readonly part: Part;
      readonly came: number;
    }
  /** Calls came that belong into the whole window and are not in its answer. */
  | { readonly kind: 'foreign'; readonly question: number; readonly ids: readonly string[] }
  | { readonly kind: 'refused'; readonly question: number; readonly told: string }
  /** Calls of a window are in neither of two parts that share a second. */
  | { readonly kind: 'in neither part'; readonly question: number; readonly ids: readonly string[] }
  /** The same request, said in another way, brings other calls. */
  | { readonly kind: 'apart'; readonly question: number; readonly ids: readonly string[] }
  /** The same request, word for word, brings other calls each time. */
  | { readonly kind: 'flickering'; readonly question: number; readonly ids: readonly string[] };

/** What an answer was held against: calls that had to come, and calls of the window that had to stay away. */
export interface Weight {
  readonly must: number;
  readonly barred: Readonly<Record<Part, number>>;
}

export type Outcome =
  | { readonly kind: 'holds'; readonly weights: readonly [Weight, ...Weight[]] }
  | { readonly kind: 'undecided'; readonly because: string }
  | { readonly kind: 'broken'; readonly flaw: Flaw };
