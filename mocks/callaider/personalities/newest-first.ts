import { personality } from './personality.js';

export const newestFirst = personality({
  name: 'newest-first',
  story: 'Lists are told from the end: the newest call and the last operator come first.',
  expects: {},
  apply: (right) => ({
    ...right,
    contacts: (rows, request) => right.contacts(rows.toReversed(), request),
    calls: (rows, query, request) => right.calls(rows.toReversed(), query, request),
  }),
});
