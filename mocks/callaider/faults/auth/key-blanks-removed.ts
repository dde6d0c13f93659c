import { fault } from '../fault.js';

export const keyBlanksRemoved = fault({
  name: 'key-blanks-removed',
  story: 'All white space is taken out of the key before it is compared, to forgive pasted line breaks.',
  breaks: { 'auth/whole-key-compared': 'fail' },
  apply: (right) => ({
    ...right,
    keyMatches: (sent, request) => right.keyMatches(sent?.replace(/\s+/g, ''), request),
  }),
});
