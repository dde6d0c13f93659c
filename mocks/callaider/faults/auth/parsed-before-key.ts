import { isReply } from '../../calls-query.js';
import { fault } from '../fault.js';

export const parsedBeforeKey = fault({
  name: 'parsed-before-key',
  story: 'The JSON parser of the framework runs first and answers 400 by itself.',
  breaks: { 'auth/key-before-parsing': 'warn' },
  apply: (right) => ({
    ...right,
    admit(endpoint, request) {
      const body = endpoint === 'calls' ? right.readBody(request) : undefined;
      const isRefused = body !== undefined && isReply(body) && body.status === 400;
      return isRefused ? body : right.admit(endpoint, request);
    },
  }),
});
