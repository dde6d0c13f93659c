import { fault } from '../fault.js';
import { withReading } from '../properties/with-filters.js';

const asLatin1 = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll(/[\u0100-\uffff]/g, '?') : value;

export const otherScriptsMatchNothing = fault({
  name: 'other-scripts-match-nothing',
  story: 'The connection to the database is in Latin-1: letters of other scripts in a filter arrive as question marks.',
  breaks: { 'fuzz/property-filters-lose-nothing': 'fail' },
  fuzz: 300,
  apply: (right) => withReading(right, { equals: (value, wanted) => value === asLatin1(wanted) }),
});
