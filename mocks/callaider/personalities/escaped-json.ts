import { personality } from './personality.js';

export const escapedJson = personality({
  name: 'escaped-json',
  story: 'JSON as PHP writes it by default: slashes and everything outside ASCII escaped; here also indented.',
  expects: {},
  apply: (right) => ({
    ...right,
    finish(reply, endpoint, request) {
      const done = right.finish(reply, endpoint, request);
      if (done.json === undefined || done.body !== undefined) return done;
      const body = `${escaped(JSON.stringify(done.json, null, 4))}\n`;
      return { ...done, body, headers: { 'Content-Type': 'application/json', ...done.headers } };
    },
  }),
});

const escaped = (text: string): string =>
  text
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
