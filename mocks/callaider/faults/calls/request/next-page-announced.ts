import { fault } from '../../fault.js';

export const nextPageAnnounced = fault({
  name: 'next-page-announced',
  story: 'A paging library adds the link to a next page to every answer.',
  breaks: { 'calls/complete-in-one-answer': 'warn' },
  apply: (right) => ({
    ...right,
    calls: (rows, query, request) => ({
      ...right.calls(rows, query, request),
      json: { calls: rows, links: { next: `${request.base}/calls?page=2` } },
    }),
  }),
});
