import { fault } from '../../fault.js';

export const clientNameAsObject = fault({
  name: 'client-name-as-object',
  story: 'The client goes out as the CRM stores it, in place of the name.',
  breaks: { 'calls/client-name-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    callRow(call) {
      const name = right.callRow(call).clientName;
      return { ...right.callRow(call), ...(name === undefined ? {} : { clientName: { full: name } }) };
    },
  }),
});
