import { gzipSync } from 'node:zlib';
import { fault } from '../fault.js';

export const gzipForEveryone = fault({
  name: 'gzip-for-everyone',
  story: 'The web server compresses whatever the client accepts.',
  breaks: { 'general/compression': 'fail' },
  apply: (right) => ({
    ...right,
    finish(reply, endpoint, request) {
      const done = right.finish(reply, endpoint, request);
      if (endpoint !== 'contacts' || done.json === undefined) return done;
      const headers = { ...done.headers, 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
      return { ...done, headers, body: gzipSync(JSON.stringify(done.json)) };
    },
  }),
});
