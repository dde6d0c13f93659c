import { isReply } from '../../calls-query.js';
import { fault } from '../fault.js';

export const contentTypeBeforeKey = fault({
  name: 'content-type-before-key',
  story: 'The framework refuses the Content-Type before any of our code runs.',
  breaks: { 'auth/key-before-content-type': 'warn' },
  apply: (right) => ({
    ...right,
    admit(endpoint, request) {
      const body = endpoint === 'calls' ? right.readBody(request) : undefined;
      const isRefused = body !== undefined && isReply(body) && body.status === 415;
      return isRefused ? body : right.admit(endpoint, request);
    },
  }),
});
