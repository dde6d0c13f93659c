import { observation } from '../../observation.js';

/** GET /health with the key. Endpoint 1. */
export const health = observation({
  id: 'health/answer',
  purpose: 'Ask /health with the key',
  needs: {},
  observe: ({ http }) => http.ask({ endpoint: 'health', intent: 'valid', path: '/health' }),
});
