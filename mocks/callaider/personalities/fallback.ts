import { personality } from './personality.js';

export const fallback = personality({
  name: 'fallback',
  story: 'The API ignores propertyFilters and leaves that work to the platform.',
  expects: {},
  apply: (right) => ({ ...right, filterProblem: () => undefined, matchesProperties: () => true }),
});
