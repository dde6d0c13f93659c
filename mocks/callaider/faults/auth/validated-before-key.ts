import { isReply } from '../../calls-query.js';
import { fault } from '../fault.js';

export const validatedBeforeKey = fault({
  name: 'validated-before-key',
  story: 'The request is validated against its schema before the check of the key runs.',
  breaks: { 'auth/key-before-validation': 'warn' },
  apply: (right) => ({
    ...right,
    admit(endpoint, request) {
      const body = endpoint === 'calls' ? right.readBody(request) : undefined;
      const read = body === undefined || isReply(body) ? undefined : right.readQuery(body.value, request);
      return read !== undefined && isReply(read) ? read : right.admit(endpoint, request);
    },
  }),
});
