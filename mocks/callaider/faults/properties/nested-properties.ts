import { fault } from '../fault.js';
import { withProperties } from './with-properties.js';

export const nestedProperties = fault({
  name: 'nested-properties',
  story: 'The client of the CRM is sent as it is there: an object.',
  breaks: { 'properties/values-are-primitive': 'warn' },
  on: 'no-schema',
  apply: (right) =>
    withProperties(right, ({ 'Client city': city, 'Client segment': segment, ...rest }) => ({
      ...rest,
      Client: { city, segment },
    })),
});
