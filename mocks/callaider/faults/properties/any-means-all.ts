import { fault } from '../fault.js';
import { withReading } from './with-filters.js';

export const anyMeansAll = fault({
  name: 'any-means-all',
  story: 'The mode is not read: conditions are joined by AND.',
  breaks: { 'properties/mode-any': 'fail' },
  brings: ['relations/filtering-again-agrees'],
  apply: (right) => withReading(right, { join: (_mode, outcomes) => outcomes.every(Boolean) }),
});
