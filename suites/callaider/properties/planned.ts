import type { Misspelt } from './choose-text.js';
import type { Bounds, numericOperators, PropertyFilters } from './local-filter.js';

/** The questions that are asked with filters, by name. */
export type FilterName =
  | 'exact'
  | 'otherExact'
  | 'neighbour'
  | 'misspelt'
  | 'listOfOne'
  | 'list'
  | 'reversedList'
  | (typeof numericOperators)[number]
  | 'range'
  | 'outside'
  | 'withoutMode'
  | 'boolean'
  | 'booleanAsText'
  | 'twoKeys'
  | 'roughKey';

export interface PlannedFilter {
  readonly filters: PropertyFilters;
  readonly bounds: Bounds;
}

export interface FilterPlan {
  /** Where the filters come from. Those of a schema whose keys no call has cannot be reckoned here. */
  readonly basis: 'calls' | 'schema' | 'nothing';
  readonly filters: Readonly<Planned>;
  readonly keys: { readonly exact?: string; readonly numeric?: string; readonly rough?: string };
  /** Values that no call has, for telling whether spelling matters. */
  readonly misspelt?: Misspelt;
  /** A key that neither schema nor calls have. */
  readonly unknownKey: string;
}

/** Filters by the names they are asked under. */
export type Planned = Partial<Record<FilterName, PlannedFilter>>;

export const strict = (filters: PropertyFilters): PlannedFilter => ({ filters, bounds: 'strict' });
