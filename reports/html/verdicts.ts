import type { VerdictKind } from '../../schemas/verdict.js';

/** Groups of the page in reading order: what must be mended comes first. */
export const readingOrder = [
  'error',
  'fail',
  'warn',
  'inconclusive',
  'info',
  'skip',
  'pass',
] as const satisfies readonly VerdictKind[];

/** Word for one rule, title of the group. A colour goes with each, and never stands alone. */
export const verdictNames: Readonly<Record<VerdictKind, { readonly one: string; readonly many: string }>> = {
  error: { one: 'Broken', many: 'Broken rules' },
  fail: { one: 'Failed', many: 'Failed' },
  warn: { one: 'Warning', many: 'Warnings' },
  inconclusive: { one: 'Unclear', many: 'Unclear' },
  info: { one: 'Note', many: 'Notes' },
  skip: { one: 'Skipped', many: 'Skipped' },
  pass: { one: 'Passed', many: 'Passed' },
};

export const verdictMeanings: Readonly<Record<VerdictKind, string>> = {
  error: 'A fault of linecheck: it says nothing about the API.',
  fail: 'These break the contract.',
  warn: 'These break a recommendation, or will hurt somebody.',
  inconclusive: 'Asked, but what came back decides nothing. Never counted as passed.',
  info: 'Good to know. Never counted against the API.',
  skip: 'There was nothing to judge. Never counted as passed.',
  pass: 'Judged, and found to hold.',
};
