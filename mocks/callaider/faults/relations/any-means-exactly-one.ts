import { fault } from '../fault.js';
import { withReading } from '../properties/with-filters.js';

export const anyMeansExactlyOne = fault({
  name: 'any-means-exactly-one',
  story: 'Conditions of which any may hold are joined by an exclusive OR: a call that meets two of them is left out.',
  breaks: { 'relations/all-within-any': 'fail' },
  apply: (right) =>
    withReading(right, {
      join: (mode, outcomes) => (mode === 'any' ? outcomes.filter(Boolean).length === 1 : outcomes.every(Boolean)),
    }),
});
