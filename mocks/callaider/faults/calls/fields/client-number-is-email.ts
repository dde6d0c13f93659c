import { fault } from '../../fault.js';

export const clientNumberIsEmail = fault({
  name: 'client-number-is-email',
  story: 'Calls from the website carry the e-mail address of the form.',
  breaks: { 'calls/client-number-looks-right': 'warn' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({
      ...right.callRow(call),
      ...(call.index % 6 === 0 ? { clientNumber: `client-${call.index}@example.com` } : {}),
    }),
  }),
});
