import { fault } from '../fault.js';
import { withEntries } from './with-entries.js';

export const schemaKeyTwice = fault({
  name: 'schema-key-twice',
  story: 'Two sources declare the same key, each with its own type.',
  breaks: { 'schema/key-is-unique': 'fail' },
  apply: (right) => withEntries(right, (entries) => [...entries, { key: 'Quality score', type: 'string' }]),
});
