import { fault } from '../fault.js';
import { withComparison } from './with-filters.js';

export const rangesCompareText = fault({
  name: 'ranges-compare-text',
  story: 'The column is text, so that 9 comes after 72.',
  breaks: { 'properties/mode-all': 'fail' },
  brings: [
    'properties/one-mode',
    'properties/mode-any',
    'properties/operator-gt',
    'properties/operator-gte',
    'properties/operator-lt',
    'properties/operator-lte',
    'relations/filtering-again-agrees',
  ],
  apply: (right) =>
    withComparison(right, {
      gt: (value, wanted) => String(value) > String(wanted),
      gte: (value, wanted) => String(value) >= String(wanted),
      lt: (value, wanted) => String(value) < String(wanted),
      lte: (value, wanted) => String(value) <= String(wanted),
    }),
});
