import { fault } from '../../fault.js';
import { EVER, withBody } from './change-request.js';

export const timesAsTextMeanEverything = fault({
  name: 'times-as-text-mean-everything',
  story: 'Bounds that are no numbers are dropped from the query, where they should be refused.',
  breaks: { 'calls/odd-timestamps-do-no-harm': 'fail' },
  apply: (right) =>
    withBody(right, (body) =>
      typeof body.startTime === 'string' ? { ...body, startTime: EVER.from, stopTime: EVER.to } : body,
    ),
});
