import { fault } from '../../fault.js';

export const operatorIdIsExtension = fault({
  name: 'operator-id-is-extension',
  story: 'Calls name the operator by extension, /contacts by the id of the user account.',
  breaks: { 'calls/operator-is-a-contact': 'fail' },
  apply: (right) => ({
    ...right,
    contactRow: (operator) => ({ ...right.contactRow(operator), id: `usr_${right.operatorId(operator)}` }),
  }),
});
