import { fault } from '../fault.js';

export const schemaRedirects = fault({
  name: 'schema-redirects',
  story: 'Unknown paths are sent to the home page.',
  breaks: { 'schema/is-answered-as-agreed': 'fail' },
  brings: ['general/no-redirects'],
  apply: (right) => ({
    ...right,
    schema: (request) => ({ status: 302, headers: { Location: `${request.base}/` } }),
  }),
});
