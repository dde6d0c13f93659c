import { withBody } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const boundsTakenByPlace = fault({
  name: 'bounds-taken-by-place',
  story: 'The first time in the body is taken for the start and the second for the end, whatever their names.',
  breaks: { 'relations/body-layout-is-free': 'warn' },
  apply: (right) =>
    withBody(right, (body) => {
      const names = Object.keys(body);
      const isTurned = names.indexOf('stopTime') < names.indexOf('startTime') && names.includes('stopTime');
      return isTurned ? { ...body, startTime: body.stopTime, stopTime: body.startTime } : body;
    }),
});
