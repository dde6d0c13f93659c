import { fault } from '../fault.js';

export const byteOrderMark = fault({
  name: 'byte-order-mark',
  story: 'The source file is saved with a byte order mark, and every answer starts with it.',
  breaks: { 'general/success-is-json': 'fail' },
  apply: (right) => ({
    ...right,
    finish(reply, endpoint, request) {
      const done = right.finish(reply, endpoint, request);
      if (done.json === undefined) return done;
      return {
        ...done,
        headers: { 'Content-Type': 'application/json', ...done.headers },
        body: `\uFEFF${JSON.stringify(done.json)}`,
      };
    },
  }),
});
