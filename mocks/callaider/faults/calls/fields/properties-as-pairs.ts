import { fault } from '../../fault.js';

export const propertiesAsPairs = fault({
  name: 'properties-as-pairs',
  story: 'Properties go out as a list of keys and values.',
  breaks: { 'calls/properties-are-an-object': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({
      ...right.callRow(call),
      properties: Object.entries(right.propertiesOf(call) ?? {}).map(([key, value]) => ({ key, value })),
    }),
  }),
});
