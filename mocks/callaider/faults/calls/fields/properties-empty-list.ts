import { fault } from '../../fault.js';

export const propertiesEmptyList = fault({
  name: 'properties-empty-list',
  story: 'PHP writes an empty array of properties as a list.',
  breaks: { 'calls/properties-are-an-object': 'warn' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), ...(call.index % 3 === 0 ? { properties: [] } : {}) }),
  }),
});
