import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

/** Seconds. */
const SLOT = 120;
const LIVE = 10;

export const shortWindowEndsWithItsSlot = fault({
  name: 'short-window-ends-with-its-slot',
  story:
    'Windows of up to two minutes are answered from a cache of two-minute slots, in which the next slot is missing; those of seconds are not.',
  breaks: { 'fuzz/short-windows-hold-their-calls': 'fail' },
  fuzz: 400,
  apply: (right) =>
    withQuery(right, (query) => {
      const length = query.to - query.from;
      const end = Math.floor(query.from / SLOT) * SLOT + SLOT;
      return length > LIVE && length <= SLOT ? { ...query, to: Math.min(query.to, end) } : query;
    }),
});
