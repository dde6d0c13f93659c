import { fault } from '../fault.js';

export const jsonEncodedTwice = fault({
  name: 'json-encoded-twice',
  story: 'The handler encodes the object, and the framework encodes the text again.',
  breaks: { 'general/success-is-json': 'fail' },
  brings: ['calls/answers-with-list'],
  apply: (right) => ({
    ...right,
    calls(rows, query, request) {
      const reply = right.calls(rows, query, request);
      return { ...reply, json: JSON.stringify(reply.json) };
    },
  }),
});
