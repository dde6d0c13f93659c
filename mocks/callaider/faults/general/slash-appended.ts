import { fault } from '../fault.js';

export const slashAppended = fault({
  name: 'slash-appended',
  story: 'The framework sends every GET to the same path with a slash.',
  breaks: { 'general/no-redirects': 'warn' },
  apply: (right) => ({
    ...right,
    route: (request) =>
      request.path === '/contacts/' ? right.route({ ...request, path: '/contacts' }) : right.route(request),
    contacts: (rows, request) =>
      request.path === '/contacts'
        ? { status: 301, headers: { Location: `${request.base}/contacts/` } }
        : right.contacts(rows, request),
  }),
});
