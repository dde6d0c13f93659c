import { fault } from '../fault.js';
import { withReading } from '../properties/with-filters.js';

export const falseMatchesNothing = fault({
  name: 'false-matches-nothing',
  story: 'The value is read as `filter.value || ""`: false becomes an empty text, which no property equals.',
  breaks: { 'fuzz/property-filters-lose-nothing': 'fail' },
  fuzz: 200,
  apply: (right) => withReading(right, { equals: (value, wanted) => value === (wanted || '') }),
});
