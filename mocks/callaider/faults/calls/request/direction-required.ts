import { fault } from '../../fault.js';
import { withBody } from './change-request.js';

export const directionRequired = fault({
  name: 'direction-required',
  story: 'The validator asks for a direction.',
  breaks: { 'calls/window-is-enough': 'fail', 'calls/answers-with-list': 'fail' },
  apply: (right) =>
    withBody(right, (body) => ('direction' in body ? body : { ...right.error(400, 'direction is required') })),
});
