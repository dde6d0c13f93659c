import { fault } from '../fault.js';

export const callIdDecodedTwice = fault({
  name: 'call-id-decoded-twice',
  story: 'The router decodes the id, and the handler decodes it again.',
  breaks: { 'recording/encoded-ids-work': 'fail' },
  on: 'reserved-ids',
  apply: (right) => ({
    ...right,
    callById(id) {
      try {
        return right.callById(decodeURIComponent(id));
      } catch {
        return undefined;
      }
    },
  }),
});
