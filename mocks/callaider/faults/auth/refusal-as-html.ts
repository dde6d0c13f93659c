import { fault } from '../fault.js';

export const refusalAsHtml = fault({
  name: 'refusal-as-html',
  story: 'The framework makes the 401, with its own page.',
  breaks: { 'auth/refusal-body-shape': 'warn' },
  brings: ['general/one-error-shape', 'general/json-content-type', 'general/recommended-error-shape'],
  apply: (right) => ({
    ...right,
    unauthorized: () => ({
      status: 401,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
      body: '<!doctype html>\n<title>401 Unauthorized</title>\n<h1>Unauthorized</h1>\n',
    }),
  }),
});
