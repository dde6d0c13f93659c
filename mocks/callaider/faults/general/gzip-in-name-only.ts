import { fault } from '../fault.js';

export const gzipInNameOnly = fault({
  name: 'gzip-in-name-only',
  story: 'The header says gzip, and a proxy has unpacked the body already.',
  breaks: { 'general/compression': 'fail' },
  apply: (right) => ({
    ...right,
    schema(request) {
      const reply = right.schema(request);
      return { ...reply, headers: { ...reply.headers, 'Content-Encoding': 'gzip' } };
    },
  }),
});
