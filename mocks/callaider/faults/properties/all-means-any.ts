import { fault } from '../fault.js';
import { withReading } from './with-filters.js';

export const allMeansAny = fault({
  name: 'all-means-any',
  story: 'The mode is not read: conditions are joined by OR.',
  breaks: { 'properties/mode-all': 'fail' },
  apply: (right) => withReading(right, { join: (_mode, outcomes) => outcomes.some(Boolean) }),
});
