import { gzipSync } from 'node:zlib';
import { personality } from './personality.js';

export const gzip = personality({
  name: 'gzip',
  story: 'Whoever accepts gzip gets it.',
  expects: {},
  apply: (right) => ({
    ...right,
    finish(reply, endpoint, request) {
      const done = right.finish(reply, endpoint, request);
      if (done.json === undefined) return done;
      const headers = { ...done.headers, 'Content-Type': 'application/json', Vary: 'Accept-Encoding' };
      if (!accepts(request.header('accept-encoding'))) return { ...done, headers };
      const body = gzipSync(JSON.stringify(done.json));
      return { ...done, body, headers: { ...headers, 'Content-Encoding': 'gzip' } };
    },
  }),
});

function accepts(header = ''): boolean {
  const gzip = header.split(',').find((part) => /^\s*gzip\s*(;|$)/i.test(part));
  return gzip !== undefined && !/;\s*q=0(\.0*)?\s*$/.test(gzip);
}
