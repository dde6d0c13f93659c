import { fault } from '../fault.js';
import { withProperties } from './with-properties.js';

export const numbersAsText = fault({
  name: 'numbers-as-text',
  story: 'The store of properties knows text only.',
  breaks: { 'properties/values-have-declared-type': 'fail' },
  apply: (right) =>
    withProperties(right, ({ 'Quality score': score, ...rest }) => ({ ...rest, 'Quality score': String(score) })),
});
