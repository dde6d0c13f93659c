import { fault } from '../fault.js';

export const unknownClientsRefused = fault({
  name: 'unknown-clients-refused',
  story: 'Only the User-Agent that was seen in tests is let in.',
  breaks: { 'general/unknown-input-ignored': 'warn' },
  apply: (right) => ({
    ...right,
    contacts: (rows, request) =>
      /^(linecheck|curl)\//.test(request.header('user-agent') ?? '')
        ? right.contacts(rows, request)
        : right.error(400, 'Unknown client'),
  }),
});
