import { text } from '../../kit/http/reply.js';
import { route } from '../route.js';

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Sign in</title></head>
<body><h1>Sign in</h1><p>This page plays a recording to people who are signed in. It is not the file.</p></body>
</html>
`;

/** `asset` of a call: a page behind a login, where clients look for a file in vain. */
export const assetPage = route({
  method: 'GET',
  path: '/assets/calls/:id/:medium',
  operation: {
    id: 'getAssetPage',
    summary: 'A page for people: not the file',
    tag: 'Storage',
    open: true,
    responses: { 200: { description: 'A page that asks to sign in', type: 'text/html' } },
  },
  handle: () => text(page, 200, 'text/html; charset=utf-8'),
});
