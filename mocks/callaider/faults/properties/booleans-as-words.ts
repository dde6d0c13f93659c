import { fault } from '../fault.js';
import { withProperties } from './with-properties.js';

export const booleansAsWords = fault({
  name: 'booleans-as-words',
  story: 'A switch goes out as the word that the screen shows.',
  breaks: { 'properties/values-have-declared-type': 'fail' },
  apply: (right) =>
    withProperties(right, ({ 'Issue resolved': isResolved, ...rest }) => ({
      ...rest,
      'Issue resolved': isResolved === true ? 'yes' : 'no',
    })),
});
