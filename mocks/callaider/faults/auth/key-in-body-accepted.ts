import { fault } from '../fault.js';

export const keyInBodyAccepted = fault({
  name: 'key-in-body-accepted',
  story: 'The key is read from the merged input of the framework, where fields of the body stand beside headers.',
  breaks: { 'auth/key-only-in-header': 'fail' },
  apply: (right) => ({
    ...right,
    keyOf: (request) => right.keyOf(request) ?? fieldOf(request.body),
  }),
});

function fieldOf(body: string): string | undefined {
  const [, value] = /"secretKey":"([^"]*)"/.exec(body) ?? [];
  return value;
}
