import { fault } from '../fault.js';

export const refusalNamesUnknownCalls = fault({
  name: 'refusal-names-unknown-calls',
  story: 'The refusal is made in the handler, which says when there is no such call.',
  breaks: { 'auth/refusals-look-alike': 'warn' },
  apply: (right) => ({
    ...right,
    unauthorized(request) {
      const id = right.route(request)?.id;
      const isUnknown = id !== undefined && right.callById(id) === undefined;
      return isUnknown ? right.error(401, 'No call of yours') : right.unauthorized(request);
    },
  }),
});
