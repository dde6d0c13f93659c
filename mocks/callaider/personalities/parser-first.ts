import { personality } from './personality.js';

export const parserFirst = personality({
  name: 'parser-first',
  story: 'The framework parses the body before any of our code runs, so broken JSON is 400 with or without a key.',
  expects: { warns: ['auth/key-before-parsing', 'auth/key-before-content-type'] },
  apply: (right) => ({
    ...right,
    admit(endpoint, request) {
      const isRead = endpoint === 'calls' && request.method === 'POST';
      const body = isRead ? right.readBody(request) : undefined;
      return body !== undefined && 'status' in body ? body : right.admit(endpoint, request);
    },
  }),
});
