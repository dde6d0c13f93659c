import { fault } from '../fault.js';

export const callsByGet = fault({
  name: 'calls-by-get',
  story: 'GET /calls is left over from testing, and lists the latest calls.',
  breaks: { 'general/wrong-methods-refused': 'warn' },
  apply: (right) => ({
    ...right,
    allows: (endpoint, method) => (endpoint === 'calls' && method === 'GET') || right.allows(endpoint, method),
    readBody: (request) => (request.method === 'GET' ? { value: {} } : right.readBody(request)),
    readQuery(value, request) {
      if (request.method !== 'GET') return right.readQuery(value, request);
      const to = right.account.now();
      const all = { direction: undefined, operators: undefined, propertyFilters: undefined };
      return { query: { from: to - 30 * 86_400, to, ...all } };
    },
  }),
});
