import { fault } from '../fault.js';
import { withProperties } from './with-properties.js';

export const propertyTypesMixed = fault({
  name: 'property-types-mixed',
  story: 'Scores that people correct by hand are stored as they were typed.',
  breaks: { 'properties/one-type-per-key': 'fail', 'properties/values-have-declared-type': 'fail' },
  apply: (right) =>
    withProperties(right, (properties, call) =>
      call.index % 3 === 0 ? { ...properties, 'Quality score': String(properties['Quality score']) } : properties,
    ),
});
