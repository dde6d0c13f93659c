import { fault } from '../../fault.js';

export const clientNumberIsSip = fault({
  name: 'client-number-is-sip',
  story: 'Numbers go out as the SIP header has them.',
  breaks: { 'calls/client-number-looks-right': 'warn' },
  apply: (right) => ({
    ...right,
    callRow(call) {
      const phone = right.callRow(call).clientNumber;
      return {
        ...right.callRow(call),
        ...(phone === undefined ? {} : { clientNumber: `sip:${phone}@pbx.example.com` }),
      };
    },
  }),
});
