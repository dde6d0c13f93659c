import { personality } from './personality.js';

export const cors = personality({
  name: 'cors',
  story: 'Browsers may ask: OPTIONS answers 204 without a key and without data.',
  expects: {},
  apply: (right) => ({
    ...right,
    admit: (endpoint, request) =>
      request.method === 'OPTIONS'
        ? {
            status: 204,
            headers: {
              'Access-Control-Allow-Methods': 'GET,HEAD,POST',
              'Access-Control-Allow-Headers': request.header('access-control-request-headers') ?? 'x-secret-key',
            },
          }
        : right.admit(endpoint, request),
    finish(reply, endpoint, request) {
      const done = right.finish(reply, endpoint, request);
      return { ...done, headers: { ...done.headers, 'Access-Control-Allow-Origin': '*' } };
    },
  }),
});
