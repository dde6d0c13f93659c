import { fault } from '../fault.js';
import { withProperties } from './with-properties.js';

export const unknownValuesNull = fault({
  name: 'unknown-values-null',
  story: 'What is not known of a client goes out as null.',
  breaks: { 'properties/values-have-declared-type': 'warn' },
  apply: (right) =>
    withProperties(right, (properties, call) =>
      call.index % 5 === 0 ? { ...properties, 'Client city': null } : properties,
    ),
});
