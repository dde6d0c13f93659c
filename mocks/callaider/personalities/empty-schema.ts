import { personality } from './personality.js';

export const emptySchema = personality({
  name: 'empty-schema',
  story: 'The schema lists nothing: the feature is not used, though calls carry properties.',
  expects: {},
  apply: (right) => ({ ...right, schema: () => ({ status: 200, json: { properties: [] } }) }),
});
