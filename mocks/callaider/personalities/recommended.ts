import { personality } from './personality.js';

export const recommended = personality({
  name: 'recommended',
  story: 'Every endpoint as recommended: a schema, properties on each call, and filters applied by the API.',
  expects: {},
});
