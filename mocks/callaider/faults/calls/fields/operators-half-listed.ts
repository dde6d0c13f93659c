import { fault } from '../../fault.js';

export const operatorsHalfListed = fault({
  name: 'operators-half-listed',
  story: '/contacts lists the operators of one team only, calls are those of all.',
  breaks: { 'calls/operator-is-a-contact': 'warn' },
  apply: (right) => ({
    ...right,
    contacts: (rows, request) =>
      right.contacts(
        rows.filter((_row, index) => index % 2 === 0),
        request,
      ),
  }),
});
