import { fault } from '../fault.js';
import { withProperties } from './with-properties.js';

export const propertyTypesVary = fault({
  name: 'property-types-vary',
  story: 'Without a schema nobody noticed that some scores are text.',
  breaks: { 'properties/one-type-per-key': 'warn' },
  on: 'no-schema',
  apply: (right) =>
    withProperties(right, (properties, call) =>
      call.index % 3 === 0 ? { ...properties, 'Quality score': String(properties['Quality score']) } : properties,
    ),
});
