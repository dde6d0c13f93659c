import { fault } from '../../fault.js';

export const propertiesAsJsonText = fault({
  name: 'properties-as-json-text',
  story: 'The column with the properties is text and goes out unparsed.',
  breaks: { 'calls/properties-are-an-object': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), properties: JSON.stringify(right.propertiesOf(call) ?? {}) }),
  }),
});
