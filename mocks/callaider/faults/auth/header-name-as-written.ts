import { fault } from '../fault.js';

export const headerNameAsWritten = fault({
  name: 'header-name-as-written',
  story: 'The raw header list is searched for the name as the documentation spells it.',
  breaks: { 'auth/header-name-any-case': 'fail' },
  apply: (right) => ({
    ...right,
    keyOf: (request) =>
      request.rawHeaders.some(([name]) => name === 'X-Secret-Key') ? right.keyOf(request) : undefined,
  }),
});
