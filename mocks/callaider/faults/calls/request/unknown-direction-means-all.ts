import { fault } from '../../fault.js';
import { withBody } from './change-request.js';

export const unknownDirectionMeansAll = fault({
  name: 'unknown-direction-means-all',
  story: 'A switch without a default: what is neither incoming nor outgoing sets no condition.',
  breaks: { 'calls/unknown-direction-is-not-everything': 'warn' },
  apply: (right) =>
    withBody(right, ({ direction, ...body }) =>
      direction === 'incoming' || direction === 'outgoing' ? { ...body, direction } : body,
    ),
});
