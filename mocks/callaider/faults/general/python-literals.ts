import { fault } from '../fault.js';

export const pythonLiterals = fault({
  name: 'python-literals',
  story: 'str() takes the place of json.dumps(), so that texts stand in single quotes.',
  breaks: { 'general/success-is-json': 'fail' },
  apply: (right) => ({
    ...right,
    contacts(rows, request) {
      const reply = right.contacts(rows, request);
      const body = JSON.stringify(reply.json).replaceAll("'", "\\'").replaceAll('"', "'");
      return { ...reply, headers: { 'Content-Type': 'application/json' }, body };
    },
  }),
});
