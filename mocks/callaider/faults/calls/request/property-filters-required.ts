import { fault } from '../../fault.js';
import { crash, withBody } from './change-request.js';

export const propertyFiltersRequired = fault({
  name: 'property-filters-required',
  story: 'The handler reads the keys of propertyFilters, and crashes when there are none.',
  breaks: { 'calls/window-is-enough': 'fail', 'calls/answers-with-list': 'fail' },
  brings: ['general/no-server-errors'],
  apply: (right) => withBody(right, (body) => ('propertyFilters' in body ? body : { ...crash })),
});
