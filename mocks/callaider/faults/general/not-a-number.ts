import { fault } from '../fault.js';

export const notANumber = fault({
  name: 'not-a-number',
  story: 'Python writes NaN for a score that nobody gave.',
  breaks: { 'general/success-is-json': 'fail' },
  brings: ['calls/answers-with-list'],
  apply: (right) => ({
    ...right,
    calls(rows, query, request) {
      const reply = right.calls(rows, query, request);
      const body = JSON.stringify(reply.json).replace(/"Quality score":\d+/, '"Quality score":NaN');
      return { ...reply, headers: { 'Content-Type': 'application/json' }, body };
    },
  }),
});
