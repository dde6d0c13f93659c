import { fault } from '../fault.js';

export const unknownCallBeforeKey = fault({
  name: 'unknown-call-before-key',
  story: 'The call is loaded by a route parameter binding, which answers 404 before the check of the key runs.',
  breaks: { 'auth/key-before-lookup': 'fail' },
  apply: (right) => ({
    ...right,
    admit(endpoint, request) {
      const id = endpoint === 'recording' ? right.route(request)?.id : undefined;
      const isUnknown = id !== undefined && right.callById(id) === undefined;
      return isUnknown ? right.noRecording(id, request) : right.admit(endpoint, request);
    },
  }),
});
