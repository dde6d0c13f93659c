import { fault } from '../fault.js';

export const propertiesNeverSentToFilter = fault({
  name: 'properties-never-sent-to-filter',
  story: 'A schema is offered and filters are ignored, but calls are sent without their properties.',
  breaks: { 'schema/calls-carry-properties': 'fail' },
  brings: ['properties/fallback-calls-carry-properties'],
  on: 'fallback',
  apply: (right) => ({ ...right, propertiesOf: () => undefined }),
});
