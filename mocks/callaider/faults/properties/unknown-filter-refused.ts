import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';
import { namesUnknown } from './with-filters.js';

export const unknownFilterRefused = fault({
  name: 'unknown-filter-refused',
  story: 'The validator takes the keys of the schema and no others.',
  breaks: { 'properties/unknown-key-does-no-harm': 'warn' },
  apply: (right) =>
    withQuery(right, (query) => (namesUnknown(right, query) ? right.error(400, 'No such property') : query)),
});
