import { fault } from '../../fault.js';
import { EVER, withBody } from './change-request.js';

export const nullTimesMeanEverything = fault({
  name: 'null-times-mean-everything',
  story: 'A bound that is null counts as absent, and sets no condition.',
  breaks: { 'calls/odd-timestamps-do-no-harm': 'fail' },
  apply: (right) =>
    withBody(right, (body) => ({
      ...body,
      ...(body.startTime === null ? { startTime: EVER.from } : {}),
      ...(body.stopTime === null ? { stopTime: EVER.to } : {}),
    })),
});
