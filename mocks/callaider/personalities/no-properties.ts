import { fallback } from './fallback.js';
import { noSchema } from './no-schema.js';
import { personality } from './personality.js';

export const noProperties = personality({
  name: 'no-properties',
  story: 'Basic import only: calls carry no properties, there is no schema, and propertyFilters are ignored.',
  expects: {},
  apply: (right) => ({ ...noSchema.apply(fallback.apply(right)), propertiesOf: () => undefined }),
});
