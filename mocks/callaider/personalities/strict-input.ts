import type { CallsQuery } from '../behaviour.js';
import { personality } from './personality.js';

export const strictInput = personality({
  name: 'strict-input',
  story: 'A strict validator refuses what cannot be meant: inverted windows, and times before the year 2000.',
  expects: { warns: ['calls/empty-window-is-an-empty-list'] },
  apply: (right) => ({
    ...right,
    readQuery(value, request) {
      const read = right.readQuery(value, request);
      const problem = 'query' in read ? problemOf(read.query) : undefined;
      return problem === undefined ? read : right.error(422, problem);
    },
  }),
});

const FIRST_DAY = 946_684_800;

function problemOf({ from, to }: CallsQuery): string | undefined {
  if (from > to) return 'startTime must not lie after stopTime';
  if (from < FIRST_DAY) return 'startTime lies before the year 2000';
  return undefined;
}
