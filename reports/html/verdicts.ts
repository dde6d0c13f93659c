import type { Result } from '../../schemas/report.js';
import type { VerdictKind } from '../../schemas/verdict.js';

/** What a rule is listed under: its verdict, unless somebody answers for that. */
export type Group = VerdictKind | 'waived';

export const groupOf = ({ verdict, waived }: Result): Group => (waived === undefined ? verdict : 'waived');

export const inGroup = (results: readonly Result[], group: Group): readonly Result[] =>
  results.filter((result) => groupOf(result) === group);

/** Groups of the page in reading order: what must be mended comes first. */
export const readingOrder = [
  'error',
  'fail',
  'warn',
  'waived',
  'inconclusive',
  'info',
  'skip',
  'pass',
] as const satisfies readonly Group[];

/** Word for one rule, title of the group. A colour goes with each, and never stands alone. */
export const verdictNames: Readonly<Record<Group, { readonly one: string; readonly many: string }>> = {
  error: { one: 'Broken', many: 'Broken rules' },
  fail: { one: 'Failed', many: 'Failed' },
  warn: { one: 'Warning', many: 'Warnings' },
  waived: { one: 'Waived', many: 'Waived' },
  inconclusive: { one: 'Unclear', many: 'Unclear' },
  info: { one: 'Note', many: 'Notes' },
  skip: { one: 'Skipped', many: 'Skipped' },
  pass: { one: 'Passed', many: 'Passed' },
};

export const verdictMeanings: Readonly<Record<Group, string>> = {
  error: 'A fault of linecheck: it says nothing about the API.',
  fail: 'These break the contract.',
  warn: 'These break a recommendation, or will hurt somebody.',
  waived: 'Red, and somebody answers for it until a day.',
  inconclusive: 'Asked, but what came back decides nothing. Never counted as passed.',
  info: 'Good to know. Never counted against the API.',
  skip: 'There was nothing to judge. Never counted as passed.',
  pass: 'Judged, and found to hold.',
};
