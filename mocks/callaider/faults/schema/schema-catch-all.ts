import { fault } from '../fault.js';

export const schemaCatchAll = fault({
  name: 'schema-catch-all',
  story: 'The page of a single-page application answers every unknown path.',
  breaks: { 'schema/is-answered-as-agreed': 'fail' },
  brings: ['general/success-is-json', 'general/json-content-type'],
  apply: (right) => ({
    ...right,
    schema: () => ({
      status: 200,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
      body: '<!doctype html><html><head><title>PBX</title></head><body><div id="app"></div></body></html>',
    }),
  }),
});
