import { fault } from '../fault.js';
import { withEntries } from './with-entries.js';

export const schemaKeyMissing = fault({
  name: 'schema-key-missing',
  story: 'The key is sent as "name".',
  breaks: { 'schema/key-is-string': 'fail' },
  apply: (right) => withEntries(right, (entries) => entries.map(({ key, ...entry }) => ({ name: key, ...entry }))),
});
