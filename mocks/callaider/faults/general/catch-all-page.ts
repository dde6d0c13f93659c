import { fault } from '../fault.js';

export const catchAllPage = fault({
  name: 'catch-all-page',
  story: 'The server of the front end answers every unknown path with its start page.',
  breaks: { 'general/unknown-routes': 'warn' },
  apply: (right) => ({
    ...right,
    needsKey: (endpoint, request) => endpoint !== undefined && right.needsKey(endpoint, request),
    noSuchRoute: () => ({
      status: 200,
      headers: { 'Content-Type': 'text/html' },
      body: '<!doctype html><html><head><title>App</title></head><body><div id="root"></div></body></html>',
    }),
  }),
});
