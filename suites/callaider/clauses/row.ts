import type { Clause } from '../../suite.js';

/** A clause as a line of the catalogue. */
export type ClauseRow = readonly [
  id: string,
  level: Clause['level'],
  basis: Clause['basis'],
  source: string,
  title: string,
];

export function toClause([id, level, basis, source, title]: ClauseRow): Clause {
  return { id, level, basis, source, title };
}
