import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';
import { namesUnknown } from './with-filters.js';

export const unknownFilterCrashes = fault({
  name: 'unknown-filter-crashes',
  story: 'The definition of the property is looked up by its key, and there is none.',
  breaks: { 'properties/unknown-key-does-no-harm': 'fail' },
  apply: (right) =>
    withQuery(right, (query) => (namesUnknown(right, query) ? right.error(500, 'Internal server error') : query)),
});
