import { fault } from '../fault.js';

export const jsonAsHtml = fault({
  name: 'json-as-html',
  story: 'PHP sends text/html unless a script says otherwise, and this one does not.',
  breaks: { 'general/json-content-type': 'warn' },
  apply: (right) => ({
    ...right,
    finish(reply, endpoint, request) {
      const done = right.finish(reply, endpoint, request);
      if (done.json === undefined) return done;
      return { ...done, headers: { ...done.headers, 'Content-Type': 'text/html; charset=UTF-8' } };
    },
  }),
});
