import { personality } from './personality.js';

export const framework404 = personality({
  name: 'framework-404',
  story: 'Unknown routes never reach the key check: the framework answers them with its own page. There is no schema.',
  expects: {},
  apply: (right) => ({
    ...right,
    route(request) {
      const found = right.route(request);
      return found?.endpoint === 'schema' ? undefined : found;
    },
    needsKey: (endpoint, request) => endpoint !== undefined && right.needsKey(endpoint, request),
    noSuchRoute: () => ({
      status: 404,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
      body: '<!DOCTYPE html>\n<html lang="en"><head><title>Error</title></head><body><pre>Not Found</pre></body></html>\n',
    }),
  }),
});
