import { personality } from './personality.js';

export const noSchema = personality({
  name: 'no-schema',
  story: 'There is no /properties/schema: with the key it is a route like any other that does not exist.',
  expects: {},
  apply: (right) => ({
    ...right,
    route(request) {
      const found = right.route(request);
      return found?.endpoint === 'schema' ? undefined : found;
    },
  }),
});
