import { fault } from '../../fault.js';
import { withBody } from './change-request.js';

export const nullFieldsRefused = fault({
  name: 'null-fields-refused',
  story: 'The validator takes null for a value of a wrong type.',
  breaks: { 'calls/null-means-absent': 'warn' },
  apply: (right) =>
    withBody(right, (body) =>
      body.direction === null || body.operators === null || body.propertyFilters === null
        ? { ...right.error(400, 'direction must be a string') }
        : body,
    ),
});
