/** How an answer to a filter stands against the unfiltered one (U), and against that one filtered here (L). */
export type Standing =
  /** It is L, and U is more. */
  | 'applies'
  /** It is U, and L is less: the platform filters by itself then. */
  | 'ignores'
  /** Calls of L are missing. */
  | 'loses'
  /** More than L and less than U: harmless, since the platform filters once more. */
  | 'over-inclusive'
  /** It holds calls that U lacks. */
  | 'foreign'
  /** An error, or no list of calls. */
  | 'refused'
  /** U before and U after are not the same. */
  | 'moving'
  /** L is U: applied or not, the answer is the same. */
  | 'not discriminating'
  /** Calls carry no properties, so that there is no L. */
  | 'no properties'
  /** No answer came, or one that says nothing about the API. */
  | 'unanswered';

/** What was counted in an answer. */
export interface Counted {
  readonly came: 'calls' | 'refusal' | 'nothing';
  readonly isSteady: boolean;
  readonly hasProperties: boolean;
  /** Calls that are not in U. */
  readonly foreign: number;
  /** Calls of L that are missing. */
  readonly lost: number;
  /** Calls of U that are not in L and came all the same. */
  readonly extra: number;
  /** Calls of U that are not in L. */
  readonly barred: number;
  /** Every call of U came. */
  readonly isWhole: boolean;
}

/** One question with a filter. The rows of the table in order: what makes a comparison void comes first. */
export function standingOf(counted: Counted): Standing {
  if (counted.came === 'nothing') return 'unanswered';
  if (counted.came === 'refusal') return 'refused';
  if (!counted.isSteady) return 'moving';
  if (!counted.hasProperties) return 'no properties';
  if (counted.foreign > 0) return 'foreign';
  if (counted.lost > 0) return 'loses';
  if (counted.barred === 0) return 'not discriminating';
  if (counted.extra === 0) return 'applies';
  return counted.isWhole ? 'ignores' : 'over-inclusive';
}

/**
 * `recommended`: filters are applied; `fallback`: they are ignored; `mixed`: some are and some are not; `unknown`: nothing tells.
 * The first two are valid, the third works all the same.
 */
export type Mode = 'recommended' | 'fallback' | 'mixed' | 'unknown';

/** The mode of an API, from what it makes of each form of filter. What was lost, refused or void says nothing. */
export function modeOf(standings: readonly Standing[]): Mode {
  const isApplied = standings.some((standing) => standing === 'applies' || standing === 'over-inclusive');
  const isIgnored = standings.includes('ignores');
  if (isApplied && isIgnored) return 'mixed';
  if (isApplied) return 'recommended';
  return isIgnored ? 'fallback' : 'unknown';
}
