import { fault } from '../../fault.js';
import { withQuery } from './change-request.js';

const seconds = (time: number): number => (time > 1e11 ? time / 1000 : time);

export const guessesTimeUnit = fault({
  name: 'guesses-time-unit',
  story: 'A helper takes thirteen digits for milliseconds, ten for seconds.',
  breaks: { 'calls/window-in-seconds': 'warn' },
  apply: (right) => withQuery(right, ({ from, to, ...query }) => ({ ...query, from: seconds(from), to: seconds(to) })),
});
