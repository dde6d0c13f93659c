import { fault } from '../fault.js';

export const propertiesNeverSent = fault({
  name: 'properties-never-sent',
  story: 'A schema is offered and filters are applied, but calls are sent without their properties.',
  breaks: { 'schema/calls-carry-properties': 'warn' },
  apply: (right) => ({ ...right, propertiesOf: () => undefined }),
});
