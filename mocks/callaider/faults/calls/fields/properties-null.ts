import { fault } from '../../fault.js';

export const propertiesNull = fault({
  name: 'properties-null',
  story: 'Calls without properties have null.',
  breaks: { 'calls/properties-are-an-object': 'warn' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), ...(call.index % 3 === 0 ? { properties: null } : {}) }),
  }),
});
